<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name />
        <message>
            <source>Paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>翻阅</translation>
        </message>
        <message>
            <source>View</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>书签</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>报架</translation>
        </message>
        <message>
            <source>Take In File…</source>
            <translation>收入文件…</translation>
        </message>
        <message>
            <source>Take In Folder…</source>
            <translation>收入文件夹…</translation>
        </message>
        <message>
            <source>Save Page as PDF…</source>
            <translation>本版存为 PDF…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Take Away</source>
            <translation>带走</translation>
        </message>
        <message>
            <source>Take Out of the Library</source>
            <translation>从馆藏中取出</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>编目</translation>
        </message>
        <message>
            <source>Correct the Text…</source>
            <translation>校正文本…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Next Page</source>
            <translation>下一版</translation>
        </message>
        <message>
            <source>Previous Page</source>
            <translation>上一版</translation>
        </message>
        <message>
            <source>Front Page</source>
            <translation>头版</translation>
        </message>
        <message>
            <source>Last Page</source>
            <translation>末版</translation>
        </message>
        <message>
            <source>Go to Page…</source>
            <translation>转到某版…</translation>
        </message>
        <message>
            <source>Next Column</source>
            <translation>下一栏</translation>
        </message>
        <message>
            <source>Previous Column</source>
            <translation>上一栏</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Next Issue</source>
            <translation>下一期</translation>
        </message>
        <message>
            <source>Previous Issue</source>
            <translation>上一期</translation>
        </message>
        <message>
            <source>Next Jump or Entry</source>
            <translation>下一处转接</translation>
        </message>
        <message>
            <source>Previous Jump or Entry</source>
            <translation>上一处转接</translation>
        </message>
        <message>
            <source>Follow Jump</source>
            <translation>转到所指的版</translation>
        </message>
        <message>
            <source>Peek</source>
            <translation>先看一眼</translation>
        </message>
        <message>
            <source>Next Article</source>
            <translation>下一篇</translation>
        </message>
        <message>
            <source>Previous Article</source>
            <translation>上一篇</translation>
        </message>
        <message>
            <source>Read Article</source>
            <translation>展读文章</translation>
        </message>
        <message>
            <source>Read Aloud, or Stop</source>
            <translation>朗读或停止</translation>
        </message>
        <message>
            <source>Read the Digest Aloud</source>
            <translation>朗读导读</translation>
        </message>
        <message>
            <source>Fit Page</source>
            <translation>整版</translation>
        </message>
        <message>
            <source>Fit Width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>Zoom In</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom Out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Page as Scanned</source>
            <translation>版面原样</translation>
        </message>
        <message>
            <source>Pages by Window Shape</source>
            <translation>按窗口决定单双版</translation>
        </message>
        <message>
            <source>Single Page</source>
            <translation>单版</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>双版</translation>
        </message>
        <message>
            <source>Bound on the Right</source>
            <translation>右侧装订</translation>
        </message>
        <message>
            <source>Vertical Text</source>
            <translation>竖排文字</translation>
        </message>
        <message>
            <source>Contents Pane</source>
            <translation>导读栏</translation>
        </message>
        <message>
            <source>Thumbnails</source>
            <translation>版面缩略图</translation>
        </message>
        <message>
            <source>Colours: System</source>
            <translation>颜色：随系统</translation>
        </message>
        <message>
            <source>Colours: Paper</source>
            <translation>颜色：纸</translation>
        </message>
        <message>
            <source>Colours: Sepia</source>
            <translation>颜色：旧报</translation>
        </message>
        <message>
            <source>Colours: Night</source>
            <translation>颜色：夜</translation>
        </message>
        <message>
            <source>Colours: High Contrast</source>
            <translation>颜色：高对比</translation>
        </message>
        <message>
            <source>Full Screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Add Bookmark</source>
            <translation>加书签</translation>
        </message>
        <message>
            <source>Bookmarks Pane</source>
            <translation>书签栏</translation>
        </message>
        <message>
            <source>Highlight Passage</source>
            <translation>划线</translation>
        </message>
        <message>
            <source>Write Note…</source>
            <translation>写批注…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Do Again</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Export Bookmarks…</source>
            <translation>导出书签…</translation>
        </message>
        <message>
            <source>Save Issue as PDF…</source>
            <translation>本期存为 PDF…</translation>
        </message>
        <message>
            <source>Save Article as PDF…</source>
            <translation>将文章存为 PDF…</translation>
        </message>
        <message>
            <source>Save Article as Text…</source>
            <translation>将文章存为文本…</translation>
        </message>
        <message>
            <source>Save Article as Picture…</source>
            <translation>文章剪成图片…</translation>
        </message>
        <message>
            <source>Copy Words Chosen on the Scan</source>
            <translation>复制原样版面上选中的文字</translation>
        </message>
        <message>
            <source>Copy Article</source>
            <translation>复制文章</translation>
        </message>
        <message>
            <source>Copy Article with Source</source>
            <translation>复制文章及出处</translation>
        </message>
        <message>
            <source>Send Article by Mail…</source>
            <translation>以邮件发送文章…</translation>
        </message>
        <message>
            <source>Copy with Citation</source>
            <translation>连出处一起复制</translation>
        </message>
        <message>
            <source>Copy Citation: GB/T 7714-2025</source>
            <translation>复制引文：GB/T 7714-2025</translation>
        </message>
        <message>
            <source>Copy Citation: GB/T 7714-2015</source>
            <translation>复制引文：GB/T 7714-2015</translation>
        </message>
        <message>
            <source>Copy Citation: BibTeX</source>
            <translation>复制引文：BibTeX</translation>
        </message>
        <message>
            <source>Copy Citation: RIS</source>
            <translation>复制引文：RIS</translation>
        </message>
        <message>
            <source>Copy Citation: CSL-JSON</source>
            <translation>复制引文：CSL-JSON</translation>
        </message>
        <message>
            <source>Find in Issue</source>
            <translation>在本期查找</translation>
        </message>
        <message>
            <source>Next Hit</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Previous Hit</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Find in Library</source>
            <translation>在全部报纸中查找</translation>
        </message>
        <message>
            <source>Close and Return to Page</source>
            <translation>关闭或返回版面</translation>
        </message>
        <message>
            <source>Keys at a Glance</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>%1 is no ISSN; one is written 1234-5679, eight characters.</source>
            <translation>%1 不是 ISSN；应写作 1234-5679，共八位。</translation>
        </message>
        <message>
            <source>%1 is wrong: after %2 comes %3.</source>
            <translation>%1 有误：%2 之后的校验码应为 %3。</translation>
        </message>
        <message>
            <source>%1 is no day; one is written 2021-08-13.</source>
            <translation>%1 不是日期；应写作 2021-08-13。</translation>
        </message>
        <message>
            <source>%1 is no day; one is written 2021-08-13, or unknown.</source>
            <translation>%1 不是日期；应写作 2021-08-13，或写 unknown 表示不明。</translation>
        </message>
        <message>
            <source>“%1” is no language; one is written zh-Hans, zh-Hant, en.</source>
            <translation>“%1”不是语种代码；应写作 zh-Hans、zh-Hant、en。</translation>
        </message>
        <message>
            <source>“%1” is no number.</source>
            <translation>“%1”不是数字。</translation>
        </message>
        <message>
            <source>a title has a name.</source>
            <translation>报名不能为空。</translation>
        </message>
        <message>
            <source>%1 is before the first day, %2.</source>
            <translation>%1 早于创刊日 %2。</translation>
        </message>
        <message>
            <source>%1 is not written like CN33-0019.</source>
            <translation>%1 的写法不像 CN33-0019。</translation>
        </message>
        <message>
            <source>%1: GB/T 2260 has no region %2.</source>
            <translation>%1：GB/T 2260 中没有地区代码 %2。</translation>
        </message>
        <message>
            <source>%1: newspapers have serial numbers from 0001 to 0999.</source>
            <translation>%1：报纸的序号应在 0001 至 0999 之间。</translation>
        </message>
        <message>
            <source>%1 is not written like 31-25.</source>
            <translation>%1 的写法不像 31-25。</translation>
        </message>
        <message>
            <source>%1: an even first number is said to mean a magazine.</source>
            <translation>%1：据说首位数为偶数的是杂志。</translation>
        </message>
        <message>
            <source>it begins on %1, before the title does on %2.</source>
            <translation>始于 %1，早于创刊日 %2。</translation>
        </message>
        <message>
            <source>it goes on after %1, the last day.</source>
            <translation>终刊日 %1 之后仍在继续。</translation>
        </message>
        <message>
            <source>a course is written 2001-01-01.. 1-7, first day, two dots, weekdays.</source>
            <translation>出版规律应写作 2001-01-01.. 1-7：首日、两点、星期。</translation>
        </message>
        <message>
            <source>the course ends on %1, before it begins on %2.</source>
            <translation>结束日 %1 早于开始日 %2。</translation>
        </message>
        <message>
            <source>%1 names no weekdays; 1-5,7 means Monday to Friday and Sunday.</source>
            <translation>%1 不是星期；1-5,7 表示周一至周五和周日。</translation>
        </message>
        <message>
            <source>%1: a day added begins with +, one left out with -.</source>
            <translation>%1：增刊日以 + 开头，停刊日以 - 开头。</translation>
        </message>
        <message>
            <source>%1 holds %2 pages and announces %3.</source>
            <translation>%1 实有 %2 版，报头预告 %3 版。</translation>
        </message>
        <message>
            <source>%1 is checked but %2 pages are missing.</source>
            <translation>%1 已核对，但缺 %2 版。</translation>
        </message>
        <message>
            <source>%1 prints %2, but %3 was a %4.</source>
            <translation>%1 印作%2，但 %3 是%4。</translation>
        </message>
        <message>
            <source>%1 has neither date nor number.</source>
            <translation>%1 既无日期也无期号。</translation>
        </message>
        <message>
            <source>against it: %1</source>
            <translation>不利之处：%1</translation>
        </message>
        <message>
            <source>the course of appearance has as many issues as there are numbers between %1</source>
            <translation>%1之间，出版规律所计期数与期号之差相符</translation>
        </message>
        <message>
            <source>there are as many numbers as days between %1</source>
            <translation>%1之间，期号之差与天数相符</translation>
        </message>
        <message>
            <source>numbers and course of appearance disagree between %1</source>
            <translation>%1之间，期号与出版规律不符</translation>
        </message>
        <message>
            <source>counted along the course of appearance from %1 alone</source>
            <translation>仅从%1起按出版规律推算</translation>
        </message>
        <message>
            <source>the masthead prints %1</source>
            <translation>报头印有%1</translation>
        </message>
        <message>
            <source>the latest dateline is of %1</source>
            <translation>最近的电头日期为%1</translation>
        </message>
        <message>
            <source>%1 missing, a part of this: %2</source>
            <translation>缺%1，属于以下情况：%2</translation>
        </message>
        <message>
            <source>%1 follows %2: the numbering begins again.</source>
            <translation>%2之后是%1：期号重新编起。</translation>
        </message>
        <message>
            <source>%1 follows %2: one of the two numbers or dates must be wrong.</source>
            <translation>%2之后是%1：两者的期号或日期必有一误。</translation>
        </message>
        <message>
            <source>%1 stands between %2 and %3; it is probably no. %4.</source>
            <translation>%1夹在%2与%3之间，可能应为第%4期。</translation>
        </message>
        <message>
            <source>%1 stands between %2 and %3.</source>
            <translation>%1夹在%2与%3之间。</translation>
        </message>
        <message>
            <source>%1 missing between %2, of which one is held under a number that cannot be right.</source>
            <translation>%2之间缺%1，其中一期以错误的期号入藏。</translation>
        </message>
        <message>
            <source>%1 missing between %2, of which %3 are held under a number that cannot be right.</source>
            <translation>%2之间缺%1，其中 %3 期以错误的期号入藏。</translation>
        </message>
        <message>
            <source>%1 missing between %2; the course of appearance expects %3 there, not %4.</source>
            <translation>%2之间缺%1；按出版规律应有 %3 期，而非 %4 期。</translation>
        </message>
        <message>
            <source>%1 missing between %2.</source>
            <translation>%2之间缺%1。</translation>
        </message>
        <message>
            <source>No. %1 is borne by %2 issues: %3.</source>
            <translation>第%1期重号，共 %2 期：%3。</translation>
        </message>
        <message>
            <source>An issue is expected on %1 and none is held; the numbers run on across that day, so it was probably not published.</source>
            <translation>%1 应有报而未入藏；期号前后连续，当日可能未出版。</translation>
        </message>
        <message>
            <source>An issue is expected on %1 and none is held.</source>
            <translation>%1 应有报而未入藏。</translation>
        </message>
        <message>
            <source>%1 announces %2 pages and %3 are held.</source>
            <translation>%1 预告 %2 版，实有 %3 版。</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message>
            <source>the row names neither key nor date nor number.</source>
            <translation>此行既无标识，也无日期和期号。</translation>
        </message>
        <message>
            <source>this is no issue of %1.</source>
            <translation>这不是%1的报纸。</translation>
        </message>
        <message>
            <source>several issues bear it: %1.</source>
            <translation>有多期同号：%1。</translation>
        </message>
        <message>
            <source>a picture that is held stays one. Move or split its caption.</source>
            <translation>已有图片的块不能改变类型；可移动或切分图说。</translation>
        </message>
        <message>
            <source>these two cannot be one block. Change the kind of one first.</source>
            <translation>这两段不能合并；请先改变其中一段的类型。</translation>
        </message>
        <message>
            <source>a block is cut inside its text. Put the cursor there.</source>
            <translation>请将光标放在文字中间再切分。</translation>
        </message>
        <message>
            <source>a table is not cut. Make it a paragraph first.</source>
            <translation>表格不能切分；请先改为段落。</translation>
        </message>
        <message>
            <source>%1 is one jump line and is not cut.</source>
            <translation>%1 是一条转接标记，不能切开。</translation>
        </message>
        <message>
            <source>there is no such article in this issue.</source>
            <translation>本期没有这篇文章。</translation>
        </message>
        <message>
            <source>there is no such block in the article.</source>
            <translation>文章中没有这一段。</translation>
        </message>
        <message>
            <source>only a paragraph or crosshead can stand over an article.</source>
            <translation>只有段落或小标题可作为标题部分。</translation>
        </message>
        <message>
            <source>a jump line stands in it. Split it off first.</source>
            <translation>其中有转接标记；请先切开。</translation>
        </message>
        <message>
            <source>there is nothing to be taken out.</source>
            <translation>没有可退回的内容。</translation>
        </message>
        <message>
            <source>this byline stands inside a paragraph or in the line of the one before.</source>
            <translation>此署名印在段落之中，或与前一署名同行。</translation>
        </message>
        <message>
            <source>the article begins here already.</source>
            <translation>文章已从此处开始。</translation>
        </message>
        <message>
            <source>only two articles of one page can be joined.</source>
            <translation>只能合并同一版的两篇文章。</translation>
        </message>
        <message>
            <source>no article comes after it on its page.</source>
            <translation>本版其后没有文章。</translation>
        </message>
        <message>
            <source>only blocks and articles are joined.</source>
            <translation>只能合并段落或文章。</translation>
        </message>
        <message>
            <source>only blocks are moved.</source>
            <translation>只能移动段落。</translation>
        </message>
        <message>
            <source>the page ends here.</source>
            <translation>已到本版尽头。</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1与%2</translation>
        </message>
        <message>
            <source>Nos. %1 to %2 are</source>
            <translation>第%1至%2期</translation>
        </message>
        <message>
            <source>No. %1 is</source>
            <translation>第%1期</translation>
        </message>
        <message>
            <source>no. %1 of %2</source>
            <translation>第%1期（%2）</translation>
        </message>
        <message>
            <source>No. %1 of %2</source>
            <translation>第%1期（%2）</translation>
        </message>
        <message>
            <source>no. %1</source>
            <translation>第%1期</translation>
        </message>
        <message>
            <source>No. %1</source>
            <translation>第%1期</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>字小一些</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>字大一些</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>BookmarkPane</name>
        <message>
            <source>Search bookmarks</source>
            <translation>搜索书签</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>书签</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>划线</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>次序</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>新的在前</translation>
        </message>
        <message>
            <source>By place</source>
            <translation>按版面</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>Nothing marked yet. Ctrl+D marks the page or article.</source>
            <translation>还没有书签。按 Ctrl+D 给本版或文章加书签。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>批注…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
    </context>
    <context>
        <name>ButtonBar</name>
        <message>
            <source>Start again</source>
            <translation>回到头版</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>导读</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一版</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一版</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整版</translation>
        </message>
        <message>
            <source>Read aloud</source>
            <translation>朗读</translation>
        </message>
        <message>
            <source>As scanned</source>
            <translation>原版</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
    </context>
    <context>
        <name>CalendarPane</name>
        <message>
            <source>Earlier</source>
            <translation>往前</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>往后</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年历</translation>
        </message>
    </context>
    <context>
        <name>Catalogue</name>
        <message>
            <source>Title proper</source>
            <translation>正题名</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>其他题名</translation>
        </message>
        <message>
            <source>Earlier titles</source>
            <translation>前身题名</translation>
        </message>
        <message>
            <source>Later titles</source>
            <translation>后继题名</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>出版者</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>出版地</translation>
        </message>
        <message>
            <source>Language and script</source>
            <translation>语种与文字</translation>
        </message>
        <message>
            <source>CN number</source>
            <translation>统一刊号</translation>
        </message>
        <message>
            <source>Postal subscription code</source>
            <translation>邮发代号</translation>
        </message>
        <message>
            <source>ISSN</source>
            <translation>ISSN</translation>
        </message>
        <message>
            <source>Frequency</source>
            <translation>刊期</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>创刊日</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>终刊日</translation>
        </message>
        <message>
            <source>Course of appearance</source>
            <translation>出版规律</translation>
        </message>
        <message>
            <source>several parted by semicolons</source>
            <translation>多个以分号分隔</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Date is</source>
            <translation>日期性质</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>建议日期</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>期号</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>Pages held</source>
            <translation>实有版数</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>预告版数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Shelf mark</source>
            <translation>索取号</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>权利</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形态</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>known</source>
            <translation>已知</translation>
        </message>
        <message>
            <source>inferred</source>
            <translation>推定</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>text</source>
            <translation>全文</translation>
        </message>
        <message>
            <source>paper alone</source>
            <translation>仅纸本</translation>
        </message>
        <message>
            <source>received</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>已核</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>破损</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>剔除</translation>
        </message>
        <message>
            <source>All issues</source>
            <translation>全部期次</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>无日期</translation>
        </message>
        <message>
            <source>Date inferred</source>
            <translation>日期为推定</translation>
        </message>
        <message>
            <source>Pages missing</source>
            <translation>缺版</translation>
        </message>
        <message>
            <source>On paper alone</source>
            <translation>仅有纸本</translation>
        </message>
        <message>
            <source>Without a state</source>
            <translation>未标状态</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>已核</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>破损</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>剔除</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>未注明</translation>
        </message>
        <message>
            <source>daily</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>twice a week</source>
            <translation>每周两次</translation>
        </message>
        <message>
            <source>three times a week</source>
            <translation>每周三次</translation>
        </message>
        <message>
            <source>weekly</source>
            <translation>周报</translation>
        </message>
        <message>
            <source>every two weeks</source>
            <translation>双周</translation>
        </message>
        <message>
            <source>twice a month</source>
            <translation>半月</translation>
        </message>
        <message>
            <source>monthly</source>
            <translation>月报</translation>
        </message>
        <message>
            <source>Number missing</source>
            <translation>缺号</translation>
        </message>
        <message>
            <source>Number doubled</source>
            <translation>重号</translation>
        </message>
        <message>
            <source>Date without issue</source>
            <translation>缺日</translation>
        </message>
        <message>
            <source>Number out of order</source>
            <translation>期号错乱</translation>
        </message>
        <message>
            <source>Numbering restarted</source>
            <translation>重新编号</translation>
        </message>
        <message>
            <source>not published</source>
            <translation>未出版</translation>
        </message>
        <message>
            <source>published, not held</source>
            <translation>已出版，未入藏</translation>
        </message>
        <message>
            <source>reporter</source>
            <translation>记者</translation>
        </message>
        <message>
            <source>correspondent</source>
            <translation>通讯员</translation>
        </message>
        <message>
            <source>photographer</source>
            <translation>摄影</translation>
        </message>
        <message>
            <source>agency</source>
            <translation>通讯社</translation>
        </message>
        <message>
            <source>author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>open</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>已否定</translation>
        </message>
        <message>
            <source>All in all</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>Completeness by year</source>
            <translation>逐年完整率</translation>
        </message>
        <message>
            <source>Accessions by month</source>
            <translation>逐月入藏</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>报名</translation>
        </message>
        <message>
            <source>Issues</source>
            <translation>期次</translation>
        </message>
        <message>
            <source>Undated</source>
            <translation>无日期</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>版数</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Contributors</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Issues missing</source>
            <translation>缺期</translation>
        </message>
        <message>
            <source>Held of what is known</source>
            <translation>入藏率</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>入藏</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>应有</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Record: MARC 21 (ISO 2709)</source>
            <translation>书目记录：MARC 21（ISO 2709）</translation>
        </message>
        <message>
            <source>Record: MARC 21 (MARCXML)</source>
            <translation>书目记录：MARC 21（MARCXML）</translation>
        </message>
        <message>
            <source>Record: CNMARC (ISO 2709)</source>
            <translation>书目记录：CNMARC（ISO 2709）</translation>
        </message>
        <message>
            <source>Record: CNMARC (MARCXML)</source>
            <translation>书目记录：CNMARC（MARCXML）</translation>
        </message>
        <message>
            <source>Holdings: MARC 21 (ISO 2709)</source>
            <translation>馆藏记录：MARC 21（ISO 2709）</translation>
        </message>
        <message>
            <source>Holdings: MARC 21 (MARCXML)</source>
            <translation>馆藏记录：MARC 21（MARCXML）</translation>
        </message>
        <message>
            <source>Record: Dublin Core</source>
            <translation>书目记录：都柏林核心</translation>
        </message>
        <message>
            <source>Record: MODS</source>
            <translation>书目记录：MODS</translation>
        </message>
        <message>
            <source>Table of issues (CSV, for Excel)</source>
            <translation>期次表（CSV，可用 Excel 打开）</translation>
        </message>
        <message>
            <source>Table of articles (CSV, for Excel)</source>
            <translation>篇目表（CSV，可用 Excel 打开）</translation>
        </message>
        <message>
            <source>Table of gaps (CSV, for Excel)</source>
            <translation>缺期表（CSV，可用 Excel 打开）</translation>
        </message>
        <message>
            <source>Index of contributors (CSV, for Excel)</source>
            <translation>署名索引（CSV，可用 Excel 打开）</translation>
        </message>
    </context>
    <context>
        <name>CatalogueDesk</name>
        <message>
            <source>Issues</source>
            <translation>期次</translation>
        </message>
        <message>
            <source>Title record</source>
            <translation>题名记录</translation>
        </message>
        <message>
            <source>Gaps</source>
            <translation>缺期</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年历</translation>
        </message>
        <message>
            <source>Doubts</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Contributors</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>交换</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>record of %1</source>
            <translation>%1的题名记录</translation>
        </message>
    </context>
    <context>
        <name>CatalogueView</name>
        <message>
            <source>Titles</source>
            <translation>题名</translation>
        </message>
        <message>
            <source>New title…</source>
            <translation>新题名…</translation>
        </message>
        <message>
            <source>Changes are made by</source>
            <translation>编目员</translation>
        </message>
        <message>
            <source>Parts of the catalogue</source>
            <translation>编目各部分</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>New title</source>
            <translation>新题名</translation>
        </message>
        <message>
            <source>Name of the paper</source>
            <translation>报纸名称</translation>
        </message>
    </context>
    <context>
        <name>Clerk</name>
        <message>
            <source>It is so already; nothing was changed.</source>
            <translation>已是如此，未作改动。</translation>
        </message>
        <message>
            <source>%1: %2 changed.</source>
            <translation>%1：改动 %2 条。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的改动。</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>没有可重做的改动。</translation>
        </message>
        <message>
            <source>Undone: %1 (%2).</source>
            <translation>已撤销：%1（%2 条）。</translation>
        </message>
        <message>
            <source>Done again: %1 (%2).</source>
            <translation>已重做：%1（%2 条）。</translation>
        </message>
    </context>
    <context>
        <name>ContentsPane</name>
        <message>
            <source>Filter headlines</source>
            <translation>筛选标题</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>导读</translation>
        </message>
    </context>
    <context>
        <name>ContributorsDesk</name>
        <message>
            <source>%1 under %2</source>
            <translation>%1 归入 %2</translation>
        </message>
        <message>
            <source>%1 by themselves</source>
            <translation>%1 各自独立</translation>
        </message>
    </context>
    <context>
        <name>ContributorsPane</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>As</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Also printed</source>
            <translation>异形</translation>
        </message>
        <message>
            <source>First</source>
            <translation>最早</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最晚</translation>
        </message>
        <message>
            <source>Contributors</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Name under which they come</source>
            <translation>归入的姓名</translation>
        </message>
        <message>
            <source>Merge the chosen</source>
            <translation>合并所选</translation>
        </message>
        <message>
            <source>Part the variants again</source>
            <translation>拆分异形</translation>
        </message>
        <message>
            <source>Merge under</source>
            <translation>合并为</translation>
        </message>
    </context>
    <context>
        <name>CorrectingDesk</name>
        <message>
            <source>as its source gave it</source>
            <translation>恢复为来源所识读</translation>
        </message>
        <message>
            <source>%1 — corrected by hand</source>
            <translation>%1 — 已人工校正</translation>
        </message>
        <message>
            <source>kind of a block changed</source>
            <translation>改变段落类型</translation>
        </message>
        <message>
            <source>head of an article set</source>
            <translation>设定标题部分</translation>
        </message>
        <message>
            <source>head of an article added to</source>
            <translation>补入标题</translation>
        </message>
        <message>
            <source>head put into the text</source>
            <translation>标题退回正文</translation>
        </message>
        <message>
            <source>joined</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>cut in two</source>
            <translation>切分</translation>
        </message>
        <message>
            <source>article begun</source>
            <translation>另起一篇</translation>
        </message>
        <message>
            <source>block moved</source>
            <translation>移动段落</translation>
        </message>
        <message>
            <source>block moved to another article</source>
            <translation>段落移至另一篇</translation>
        </message>
        <message>
            <source>jump led elsewhere</source>
            <translation>改变转接去向</translation>
        </message>
        <message>
            <source>To another article</source>
            <translation>移至另一篇</translation>
        </message>
        <message>
            <source>The block goes to the end of</source>
            <translation>此段移至下篇末尾</translation>
        </message>
        <message>
            <source>doubts %1</source>
            <translation>疑点%1</translation>
        </message>
    </context>
    <context>
        <name>CorrectingView</name>
        <message>
            <source>Page</source>
            <translation>版</translation>
        </message>
        <message>
            <source>How the page is shown</source>
            <translation>版面显示方式</translation>
        </message>
        <message>
            <source>As scanned where there is a scan</source>
            <translation>有扫描件时显示扫描件</translation>
        </message>
        <message>
            <source>Typeset</source>
            <translation>重新排版</translation>
        </message>
        <message>
            <source>The page's source text</source>
            <translation>本版来源文本</translation>
        </message>
        <message>
            <source>Pieces of the page</source>
            <translation>本版各部分</translation>
        </message>
        <message>
            <source>Text of the piece; the cursor says where to cut</source>
            <translation>本段文字；光标处为切分点</translation>
        </message>
        <message>
            <source>Where the jump leads</source>
            <translation>转接去向</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>Doubt</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Doubts of the issue</source>
            <translation>本期疑点</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Crosshead</source>
            <translation>小标题</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图说</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Deck</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Add to headline</source>
            <translation>并入主题</translation>
        </message>
        <message>
            <source>Into the text</source>
            <translation>退回正文</translation>
        </message>
        <message>
            <source>Join with next</source>
            <translation>与下段合并</translation>
        </message>
        <message>
            <source>Cut at cursor</source>
            <translation>光标处切分</translation>
        </message>
        <message>
            <source>Article begins here</source>
            <translation>此处另起一篇</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>To another article…</source>
            <translation>移至另一篇…</translation>
        </message>
        <message>
            <source>It is a</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>It is the</source>
            <translation>作为</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>It leads to</source>
            <translation>转至</translation>
        </message>
        <message>
            <source>Source text and doubts</source>
            <translation>来源文本与疑点</translation>
        </message>
        <message>
            <source>Source text</source>
            <translation>来源文本</translation>
        </message>
        <message>
            <source>Doubts</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>否定</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新待定</translation>
        </message>
        <message>
            <source>nowhere known</source>
            <translation>去向不明</translation>
        </message>
        <message>
            <source>Doubts (%1)</source>
            <translation>疑点（%1）</translation>
        </message>
    </context>
    <context>
        <name>CourseEditor</name>
        <message>
            <source>Blocks of the course of appearance</source>
            <translation>出版规律各段</translation>
        </message>
        <message>
            <source>Add a block</source>
            <translation>添加一段</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>First day of the block</source>
            <translation>起始日</translation>
        </message>
        <message>
            <source>Last day of the block</source>
            <translation>结束日</translation>
        </message>
        <message>
            <source>goes on</source>
            <translation>仍在继续</translation>
        </message>
        <message>
            <source>Days added</source>
            <translation>增刊日</translation>
        </message>
        <message>
            <source>2001-10-07 2001-10-09..2001-10-11</source>
            <translation>2001-10-07 2001-10-09..2001-10-11</translation>
        </message>
        <message>
            <source>Days left out</source>
            <translation>停刊日</translation>
        </message>
        <message>
            <source>holidays: 2001-02-12..2001-02-18</source>
            <translation>节假日：2001-02-12..2001-02-18</translation>
        </message>
        <message>
            <source>Editions</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>one edition; or 早,晚</source>
            <translation>仅一种；或 早,晚</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>一</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>二</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>三</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>四</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>五</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>六</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Weekdays</source>
            <translation>星期</translation>
        </message>
    </context>
    <context>
        <name>ExchangeDesk</name>
        <message>
            <source>MARC records and lists (*.mrc *.marc *.xml *.csv)</source>
            <translation>MARC 记录与清单 (*.mrc *.marc *.xml *.csv)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>taken in from %1</source>
            <translation>从 %1 导入</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
        <message>
            <source>CNMARC has no confirmed field for: %1.</source>
            <translation>CNMARC 中无确定字段：%1。</translation>
        </message>
    </context>
    <context>
        <name>ExchangePane</name>
        <message>
            <source>Holdings statement</source>
            <translation>馆藏说明</translation>
        </message>
        <message>
            <source>Form to write</source>
            <translation>输出格式</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>写入文件…</translation>
        </message>
        <message>
            <source>Look at a file…</source>
            <translation>查看文件…</translation>
        </message>
        <message>
            <source>Titles from MARC, or issues of this title from a CSV list; shown first.</source>
            <translation>从 MARC 导入题名，或从 CSV 清单导入本报期次；先预览后保存。</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Is now</source>
            <translation>现值</translation>
        </message>
        <message>
            <source>Would be</source>
            <translation>将改为</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>将作的改动</translation>
        </message>
        <message>
            <source>Keep these changes</source>
            <translation>保存改动</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写出</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>%1 records would change, %2 rows or fields are refused.</source>
            <translation>将改动 %1 条记录，拒绝 %2 行或字段。</translation>
        </message>
    </context>
    <context>
        <name>FiguresDesk</name>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
    </context>
    <context>
        <name>FiguresPane</name>
        <message>
            <source>Report</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>All titles</source>
            <translation>全部题名</translation>
        </message>
        <message>
            <source>Write HTML…</source>
            <translation>写出 HTML…</translation>
        </message>
        <message>
            <source>Write PDF…</source>
            <translation>写出 PDF…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
    </context>
    <context>
        <name>FileDialog</name>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>次序</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>新的在前</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>旧的在前</translation>
        </message>
        <message>
            <source>Best first</source>
            <translation>最相关在前</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>All papers</source>
            <translation>全部报纸</translation>
        </message>
        <message>
            <source>Any day</source>
            <translation>不限</translation>
        </message>
    </context>
    <context>
        <name>FindPane</name>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>查找范围</translation>
        </message>
        <message>
            <source>In this issue</source>
            <translation>本期</translation>
        </message>
        <message>
            <source>In the whole library</source>
            <translation>全部报纸</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>查到的地方</translation>
        </message>
    </context>
    <context>
        <name>GapsDesk</name>
        <message>
            <source>gaps of %1: %2</source>
            <translation>%1缺期：%2</translation>
        </message>
    </context>
    <context>
        <name>GapsPane</name>
        <message>
            <source>What</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>期号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Gaps and conflicts</source>
            <translation>缺期与冲突</translation>
        </message>
        <message>
            <source>Which gaps</source>
            <translation>哪些缺期</translation>
        </message>
        <message>
            <source>All gaps and conflicts</source>
            <translation>全部缺期与冲突</translation>
        </message>
        <message>
            <source>Say this of the chosen gaps</source>
            <translation>为所选各条注明此原因</translation>
        </message>
        <message>
            <source>%1 shown</source>
            <translation>共 %1 条</translation>
        </message>
        <message>
            <source>Reason of %1 chosen:</source>
            <translation>所选 %1 条的原因：</translation>
        </message>
    </context>
    <context>
        <name>Hall</name>
        <message>
            <source>Contents</source>
            <translation>导读</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Earlier issue</source>
            <translation>前一期</translation>
        </message>
        <message>
            <source>Later issue</source>
            <translation>后一期</translation>
        </message>
    </context>
    <context>
        <name>HelpSheet</name>
        <message>
            <source>Keys at a glance</source>
            <translation>快捷键一览</translation>
        </message>
    </context>
    <context>
        <name>HistoryPane</name>
        <message>
            <source>When (UTC)</source>
            <translation>时间（UTC）</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>何人</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>条数</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>由%1</translation>
        </message>
    </context>
    <context>
        <name>IssuesDesk</name>
        <message>
            <source>No date is suggested for the chosen issues.</source>
            <translation>所选期次没有建议日期。</translation>
        </message>
        <message>
            <source>suggested dates kept</source>
            <translation>采用建议日期</translation>
        </message>
        <message>
            <source>%1 dates are suggested; none is kept until you accept it.</source>
            <translation>建议了 %1 个日期；经您采用才会保存。</translation>
        </message>
        <message>
            <source>No date can be suggested.</source>
            <translation>无法建议日期。</translation>
        </message>
        <message>
            <source>Evidence of the date</source>
            <translation>日期依据</translation>
        </message>
        <message>
            <source>Suggested: %1</source>
            <translation>建议：%1</translation>
        </message>
        <message>
            <source>To be looked at</source>
            <translation>需留意</translation>
        </message>
        <message>
            <source> (undone)</source>
            <translation>（已撤销）</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>改动历史</translation>
        </message>
    </context>
    <context>
        <name>IssuesPane</name>
        <message>
            <source>Issues</source>
            <translation>期次</translation>
        </message>
        <message>
            <source>Narrow: date, number, shelf mark, any text</source>
            <translation>筛选：日期、期号、索取号或任意文字</translation>
        </message>
        <message>
            <source>Narrow the table</source>
            <translation>筛选表格</translation>
        </message>
        <message>
            <source>Which issues</source>
            <translation>哪些期次</translation>
        </message>
        <message>
            <source>Details and history of the issue</source>
            <translation>本期详情与历史</translation>
        </message>
        <message>
            <source>Suggest dates</source>
            <translation>建议日期</translation>
        </message>
        <message>
            <source>Accept suggested</source>
            <translation>采用建议</translation>
        </message>
        <message>
            <source>Keep the suggested dates of the chosen issues</source>
            <translation>保存所选期次的建议日期</translation>
        </message>
        <message>
            <source>Field to set</source>
            <translation>要设的字段</translation>
        </message>
        <message>
            <source>Text to set</source>
            <translation>要设的内容</translation>
        </message>
        <message>
            <source>State to set</source>
            <translation>要设的状态</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Set for the chosen</source>
            <translation>用于所选</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>Correct the text…</source>
            <translation>校正文本…</translation>
        </message>
        <message>
            <source>%1 of %2 issues</source>
            <translation>%1 / %2 期</translation>
        </message>
        <message>
            <source>%1 chosen:</source>
            <translation>已选 %1 期：</translation>
        </message>
    </context>
    <context>
        <name>Kiosk</name>
        <message>
            <source>The paper will be here shortly</source>
            <translation>报纸马上就到</translation>
        </message>
        <message>
            <source>Touch the page to read</source>
            <translation>轻触版面，开始阅读</translation>
        </message>
        <message>
            <source>Too many wrong tries. The pad opens again in %1 s.</source>
            <translation>密码错了太多次，%1 秒后再试。</translation>
        </message>
        <message>
            <source>That is not the PIN.</source>
            <translation>密码不对。</translation>
        </message>
        <message>
            <source>No PIN can be read. Set one on this machine: daodu kiosk --set-pin</source>
            <translation>没有可用的密码。请在本机运行 daodu kiosk --set-pin 设置。</translation>
        </message>
        <message>
            <source>A window was kept out: %1</source>
            <translation>挡住了一个窗口：%1</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
    </context>
    <context>
        <name>NoteSheet</name>
        <message>
            <source>Note</source>
            <translation>批注</translation>
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Go to Page</source>
            <translation>转到某版</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>版</translation>
        </message>
    </context>
    <context>
        <name>PagePicture</name>
        <message>
            <source>The page</source>
            <translation>版面</translation>
        </message>
    </context>
    <context>
        <name>PeekCard</name>
        <message>
            <source>Go there</source>
            <translation>转到那里</translation>
        </message>
    </context>
    <context>
        <name>Piece</name>
        <message>
            <source>Digest entry</source>
            <translation>导读</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Deck</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Crosshead</source>
            <translation>小标题</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图说</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Jump</source>
            <translation>转接</translation>
        </message>
    </context>
    <context>
        <name>PieceModel</name>
        <message>
            <source>What</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
    </context>
    <context>
        <name>PinPadView</name>
        <message>
            <source>Staff PIN</source>
            <translation>管理密码</translation>
        </message>
        <message>
            <source>Back to the paper</source>
            <translation>回到报纸</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>退格</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>确认</translation>
        </message>
    </context>
    <context>
        <name>ReadingWindow</name>
        <message>
            <source>Toolbar</source>
            <translation>工具栏</translation>
        </message>
    </context>
    <context>
        <name>ReceivingBar</name>
        <message>
            <source>Taking in</source>
            <translation>正在收入</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>收入情况</translation>
        </message>
    </context>
    <context>
        <name>Room</name>
        <message>
            <source>Contents</source>
            <translation>导读</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>书签</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Highlight in yellow</source>
            <translation>黄色划线</translation>
        </message>
        <message>
            <source>Highlight in green</source>
            <translation>绿色划线</translation>
        </message>
        <message>
            <source>Highlight in blue</source>
            <translation>蓝色划线</translation>
        </message>
        <message>
            <source>Highlight in pink</source>
            <translation>粉色划线</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写批注</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>连出处复制</translation>
        </message>
    </context>
    <context>
        <name>SettingsSheet</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>随系统</translation>
        </message>
        <message>
            <source>Size, from the next start</source>
            <translation>大小（下次启动起）</translation>
        </message>
        <message>
            <source>As suits the screen</source>
            <translation>按屏幕自动</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>旧报</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>版面</translation>
        </message>
        <message>
            <source>By the window's shape</source>
            <translation>随窗口形状</translation>
        </message>
        <message>
            <source>Single page</source>
            <translation>单版</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>双版</translation>
        </message>
        <message>
            <source>Turning</source>
            <translation>翻页</translation>
        </message>
        <message>
            <source>Fold the sheet</source>
            <translation>折页</translation>
        </message>
        <message>
            <source>Slide</source>
            <translation>滑动</translation>
        </message>
        <message>
            <source>No motion</source>
            <translation>不动</translation>
        </message>
        <message>
            <source>Larger buttons for touch</source>
            <translation>触摸用大按钮</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Song, as supplied</source>
            <translation>随附的宋体</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>排版方向</translation>
        </message>
        <message>
            <source>As the paper is set</source>
            <translation>按报纸原样</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>横排</translation>
        </message>
        <message>
            <source>Down, from right to left</source>
            <translation>竖排，自右向左</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Characters a line</source>
            <translation>每行字数</translation>
        </message>
        <message>
            <source>Line gap</source>
            <translation>行距</translation>
        </message>
    </context>
    <context>
        <name>Sharer</name>
        <message>
            <source>Text (*.txt)</source>
            <translation>文本 (*.txt)</translation>
        </message>
        <message>
            <source>No mail program is set up on this machine.</source>
            <translation>此电脑未设置邮件程序。</translation>
        </message>
        <message>
            <source>The text is long: it has been copied, paste it into the mail.</source>
            <translation>文字较长，已复制，请粘贴到邮件中。</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>ShelfView</name>
        <message>
            <source>Papers</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>Nothing here. Drop newspapers on the window.</source>
            <translation>这里没有报纸。把报纸文件拖进窗口即可收入。</translation>
        </message>
        <message>
            <source>Name, date or number</source>
            <translation>报名、日期或期号</translation>
        </message>
        <message>
            <source>Which issues</source>
            <translation>哪些期</translation>
        </message>
        <message>
            <source>All issues</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Read last</source>
            <translation>最近读过</translation>
        </message>
        <message>
            <source>Not read yet</source>
            <translation>未读</translation>
        </message>
        <message>
            <source>Issues</source>
            <translation>各期</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>封面</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Take in files…</source>
            <translation>收入文件…</translation>
        </message>
        <message>
            <source>Take in a folder…</source>
            <translation>收入文件夹…</translation>
        </message>
        <message>
            <source>All papers</source>
            <translation>全部报纸</translation>
        </message>
    </context>
    <context>
        <name>SpeechBar</name>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>StaffSheet</name>
        <message>
            <source>This kiosk</source>
            <translation>本机状况</translation>
        </message>
        <message>
            <source>Last troubles</source>
            <translation>近来的问题</translation>
        </message>
        <message>
            <source>None. All is well.</source>
            <translation>没有，一切正常。</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>程序版本</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>正在显示</translation>
        </message>
        <message>
            <source>Newest issue</source>
            <translation>最新一期</translation>
        </message>
        <message>
            <source>Last new issue</source>
            <translation>最近收到新报</translation>
        </message>
        <message>
            <source>Last look</source>
            <translation>最近查看</translation>
        </message>
        <message>
            <source>Room on the disk</source>
            <translation>磁盘余量</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>报库大小</translation>
        </message>
        <message>
            <source>Running since</source>
            <translation>运行自</translation>
        </message>
        <message>
            <source>Leave the kiosk</source>
            <translation>退出阅报屏</translation>
        </message>
        <message>
            <source>Back to the paper</source>
            <translation>回到报纸</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailStrip</name>
        <message>
            <source>Pages</source>
            <translation>版面</translation>
        </message>
    </context>
    <context>
        <name>TitleDesk</name>
        <message>
            <source>record of %1</source>
            <translation>%1的题名记录</translation>
        </message>
    </context>
    <context>
        <name>TitleForm</name>
        <message>
            <source>Earlier and later titles held here</source>
            <translation>本馆所藏的前身与后继报纸</translation>
        </message>
        <message>
            <source>Keep the record</source>
            <translation>保存记录</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>恢复原样</translation>
        </message>
        <message>
            <source>Held here: %1</source>
            <translation>本馆所藏：%1</translation>
        </message>
        <message>
            <source>Not to be kept yet: %1</source>
            <translation>尚不能保存：%1</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>In this issue</source>
            <translation>本期导读</translation>
        </message>
        <message>
            <source>Without a headline</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>not held</source>
            <translation>未收藏</translation>
        </message>
        <message>
            <source>continued here</source>
            <translation>接上文</translation>
        </message>
        <message>
            <source>being read</source>
            <translation>正在读</translation>
        </message>
        <message>
            <source>Untitled paper</source>
            <translation>未具名报纸</translation>
        </message>
        <message>
            <source>No. %1</source>
            <translation>第%1期</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共%1版</translation>
        </message>
        <message>
            <source>No page number is printed here.</source>
            <translation>这里没有印出版次。</translation>
        </message>
        <message>
            <source>%1 has more than one article that this could lead to.</source>
            <translation>%1 上不止一篇文章可能是所指的那一篇。</translation>
        </message>
        <message>
            <source>%1 is not held: this issue lacks that page.</source>
            <translation>%1 未收藏：这一期缺这一版。</translation>
        </message>
        <message>
            <source>%1, continued from %2</source>
            <translation>%1，接%2</translation>
        </message>
        <message>
            <source>%1, continued on %2</source>
            <translation>%1，下转%2</translation>
        </message>
        <message>
            <source>%1, referred to on %2</source>
            <translation>%1，见于%2</translation>
        </message>
        <message>
            <source>The corrected issue no longer has this place.</source>
            <translation>更正后的这一期已没有这个地方。</translation>
        </message>
        <message>
            <source>Highlighted: %1</source>
            <translation>已划线：%1</translation>
        </message>
        <message>
            <source>Noted: %1</source>
            <translation>已写批注：%1</translation>
        </message>
        <message>
            <source>Bookmarked: %1</source>
            <translation>已加书签：%1</translation>
        </message>
        <message>
            <source>Changed: %1</source>
            <translation>已改：%1</translation>
        </message>
        <message>
            <source>Choose a passage in the article view first.</source>
            <translation>请先在文章中选中一段文字。</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>已移除：%1</translation>
        </message>
        <message>
            <source>Undated</source>
            <translation>日期不明</translation>
        </message>
        <message>
            <source>%1 pages</source>
            <translation>%1版</translation>
        </message>
        <message>
            <source>1 page</source>
            <translation>1版</translation>
        </message>
        <message>
            <source>Articles: %1</source>
            <translation>文章%1篇</translation>
        </message>
        <message>
            <source>%1 (doubts: %2)</source>
            <translation>%1（存疑%2处）</translation>
        </message>
        <message>
            <source>not read yet</source>
            <translation>未读</translation>
        </message>
        <message>
            <source>read on %1</source>
            <translation>%1 读过</translation>
        </message>
        <message>
            <source>%1 issues taken in, %2 refused</source>
            <translation>已收入 %1 期，拒收 %2 件</translation>
        </message>
        <message>
            <source>The newspaper is being made ready…</source>
            <translation>正在准备报纸……</translation>
        </message>
        <message>
            <source>This machine has no voice to read aloud with.</source>
            <translation>这台机器上没有可用来朗读的语音。</translation>
        </message>
        <message>
            <source>This page is held as text only; there is no scan of it.</source>
            <translation>本版只有文字，没有版面影像。</translation>
        </message>
        <message>
            <source>Hold Shift and drag over the words of a scan to choose them; then copy.</source>
            <translation>按住 Shift 在原样版面的文字上拖动，即可选中，再复制。</translation>
        </message>
        <message>
            <source>This page is a picture without text: it can be read here, but not searched, copied or read aloud.</source>
            <translation>本版只有版面影像，没有文字：可以看，但不能查找、复制或朗读。</translation>
        </message>
        <message>
            <source>no issue</source>
            <translation>无报</translation>
        </message>
        <message>
            <source>en_GB</source>
            <comment>name of a locale</comment>
            <translation>zh_CN</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <comment>a month, in the letters of QLocale.toString</comment>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>Take %1 out of the library? It can be put back until Daodu is closed.</source>
            <translation>把%1取出馆藏吗？关闭导读之前都可以放回。</translation>
        </message>
        <message>
            <source>Take Out</source>
            <translation>取出</translation>
        </message>
        <message>
            <source>Taken out: %1</source>
            <translation>已取出：%1</translation>
        </message>
        <message>
            <source>%1 was corrected by hand, and its source now reads differently. Which is to be kept?</source>
            <translation>%1已经人工校正，而来源的识读结果与原先不同。保留哪一个？</translation>
        </message>
        <message>
            <source>Keep the corrections</source>
            <translation>保留校正</translation>
        </message>
        <message>
            <source>Take the source in instead</source>
            <translation>改用来源</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words.</source>
            <translation>没有查到。试试少用几个词。</translation>
        </message>
        <message>
            <source>%1 places found</source>
            <translation>查到 %1 处</translation>
        </message>
        <message>
            <source>%1 and more</source>
            <translation>查到 %1 处以上</translation>
        </message>
    </context>
    <context>
        <name>WorkDesk</name>
        <message>
            <source>doubts %1</source>
            <translation>疑点%1</translation>
        </message>
    </context>
    <context>
        <name>WorkPane</name>
        <message>
            <source>Issue</source>
            <translation>期次</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>裁定</translation>
        </message>
        <message>
            <source>Doubt</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Doubts</source>
            <translation>疑点</translation>
        </message>
        <message>
            <source>Only what is still to be done</source>
            <translation>只看待办</translation>
        </message>
        <message>
            <source>Correct the text…</source>
            <translation>校正文本…</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>It was read rightly: done</source>
            <translation>识读无误：办结</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>否定</translation>
        </message>
        <message>
            <source>It was read wrongly: to be corrected</source>
            <translation>识读有误：待校正</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新待定</translation>
        </message>
        <message>
            <source>Nothing is decided</source>
            <translation>未作裁定</translation>
        </message>
        <message>
            <source>%1 shown</source>
            <translation>共 %1 条</translation>
        </message>
    </context>
    <context>
        <name>YearDesk</name>
        <message>
            <source>gaps of %1: %2</source>
            <translation>%1缺期：%2</translation>
        </message>
    </context>
    <context>
        <name>YearModel</name>
        <message>
            <source>held</source>
            <translation>入藏</translation>
        </message>
        <message>
            <source>held in part</source>
            <translation>部分入藏</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>not published</source>
            <translation>未出版</translation>
        </message>
        <message>
            <source>not expected</source>
            <translation>非出版日</translation>
        </message>
        <message>
            <source>M</source>
            <translation>一</translation>
        </message>
        <message>
            <source>T</source>
            <translation>二</translation>
        </message>
        <message>
            <source>W</source>
            <translation>三</translation>
        </message>
        <message>
            <source>Th</source>
            <comment>Thursday</comment>
            <translation>四</translation>
        </message>
        <message>
            <source>F</source>
            <translation>五</translation>
        </message>
        <message>
            <source>S</source>
            <comment>Saturday</comment>
            <translation>六</translation>
        </message>
        <message>
            <source>Su</source>
            <comment>Sunday</comment>
            <translation>日</translation>
        </message>
        <message>
            <source>%1</source>
            <comment>month</comment>
            <translation>%1月</translation>
        </message>
    </context>
    <context>
        <name>YearPane</name>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Year calendar</source>
            <translation>年历</translation>
        </message>
        <message>
            <source>The chosen days: not published</source>
            <translation>所选日期：未出版</translation>
        </message>
        <message>
            <source>held from %1 to %2</source>
            <translation>入藏 %1 至 %2 年</translation>
        </message>
    </context>
    <context>
        <name>YearView</name>
        <message>
            <source>Year</source>
            <translation>年历</translation>
        </message>
    </context>
</TS>
