"""Know the names of a paper's sections (版名): 要闻, 综合新闻, 北京·民生, 港聞."""

from reader.notation.both_scripts import in_both_scripts
from reader.notation.script import simplified

_WORD = (
    r"(?:头版|要闻|要聞|时政|综合|综闻|新闻|新聞|国内|国际|國際|中国|中國|世界|环球|天下|本地|本埠|本省|地方|区域|城市|都市|城事|"
    r"市井|民生|社会|社會|社区|法治|法制|政法|经济|經濟|财经|財經|宏观|金融|证券|产经|产业|公司|市场|消费|地产|楼市|汽车|"
    r"体育|體育|体坛|副刊|文化|文艺|文娱|文體|文体|娱乐|娛樂|影视|读书|阅读|教育|校园|健康|卫生|科技|科学|生态|环境|环保|农业|农村|三农|"
    r"乡村|旅游|生活|家庭|女性|人物|理论|评论|观点|言论|時評|时评|社论|论坛|深度|调查|特别报道|特别关注|今日关注|特别策划|通版|特刊|专版|专题|专刊|周刊|特稿|发布|权威发布|"
    r"广告|廣告|公告|分类|封面|重点|焦点|热点|关注|聚焦|视点|视野|图片|摄影|港聞|港闻|澳聞|澳门|兩岸|两岸|台灣|軍事|军事|国防|党建|"
    r"政协|人大|交通|公益|北京|上海|广州|深圳|重庆|天津|浙江|杭州|宁波|今日|每日|一周|报道|資訊|资讯|服务|互动|热线|气象|天气|连载|"
    r"收藏|美食|数码|IT|文史|史志|人文|往事|网络|教学|科研|学术|思政|学工|校友|文苑|企业|创业|就业|职场|来信|读者|来论|基层|县域|乡镇|街道)"
)
_SECTION = in_both_scripts(rf"{_WORD}(?:[·‧・/／\s]?{_WORD}){{0,3}}版?")
_SPECIAL = in_both_scripts(r"[\u3400-\u9fff]{2,8}(?:专版|特刊)")
_LONGEST = 12


def is_section_name(text: str) -> bool:
    """Tell whether a text is the name of a section and nothing else."""
    text = text.strip()
    return 0 < len(text) <= _LONGEST and _SECTION.fullmatch(simplified(text)) is not None


def is_special_name(text: str) -> bool:
    """Tell the name of a page for one occasion or customer: 法院公告专版, 端午特刊."""
    return _SPECIAL.fullmatch(text.strip()) is not None
