"""Know the names of bodies (机关、单位名称) that sign notices: courts, offices, companies."""

from reader.notation.both_scripts import in_both_scripts
from reader.notation.script import simplified

_ENDS = (
    r"(?:人民法院|人民检察院|人民檢察院|检察院|仲裁委员会|仲裁院|公证处|公證處|人民政府|管委会|管理委员会|委员会|委員會|办事处|辦事處|"
    r"(?:公安|税务|稅務|规划|资源|资源和规划|财政|住建|城管|市场监督管理|监督管理|交通运输|水利|农业农村|生态环境|民政|教育|文旅)局|"
    r"分局|支队|大队|中队|派出所|管理局|管理处|服务中心|交易中心|拍卖中心|拍卖行|拍賣行|有限责任公司|有限公司|股份公司|集团公司|公司|"
    r"合作社|事务所|事務所|清算组|破产管理人|管理人|债权人|筹备组|治丧小组|课题组|指挥部|领导小组|编委会|健康委员会|委员会|疾控中心|工作部|保障部|宣传部|组织部|统战部|研究室|理事会|董事会|居委会|总工会|联合会|村委会|村民委员会|福利院|防疫站|推广站|畜牧站|兽医站|农科所|卫生院|医院|醫院|学校|中学|小学|大学|学院|幼儿园|图书馆|博物馆|支行|分行|营业部|协会|学会|商会|研究院|设计院)"
)
_BODY = in_both_scripts(
    rf"(?!\S*[的了])[\u3400-\u9fffA-Za-z（）()·]{{2,30}}{_ENDS}(?:（[\u3400-\u9fff]{{1,8}}）)?"
)
_NOTICE = in_both_scripts(
    r"公告|送达|声明作废|特此|申报债权|清偿债务|竞买|竞价|招标|拍卖|公示|本院|本公司|我公司|本局|我局|敬请|请广大|请居民|停水|停电|停气|给您|不便|受委托|逾期|认领|领取|敬启者|如下(?:命令|通告|决定)|(?:命令|通知|通告|公告|决定|决议)如下|^第\d+号$|此[启布]|為荷|为荷"
)


def is_corporate_name(text: str) -> bool:
    """Tell a line that is the name of a court, an office or a company and nothing else."""
    text = text.strip()
    return _BODY.fullmatch(simplified(text)) is not None


def is_signed_notice(text: str) -> bool:
    """Tell a notice that names at its end, after its last stop, who gives it (…。 某县人民法院)."""
    notice, _, signature = text.rpartition("。")
    return bool(notice) and speaks_as_notice(notice) and is_corporate_name(signature)


def speaks_as_notice(text: str) -> bool:
    """Tell a text in the wording of a notice, which ends in the name of who gives it."""
    return _NOTICE.search(simplified(text)) is not None
