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
            <source>Take Away</source>
            <translation>输出</translation>
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
            <translation>收录文件…</translation>
        </message>
        <message>
            <source>Take In Folder…</source>
            <translation>收录文件夹…</translation>
        </message>
        <message>
            <source>Take Out of the Library</source>
            <translation>从馆藏中移出</translation>
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
            <translation>阅读文章</translation>
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
            <source>Read the Story Announced</source>
            <translation>朗读正报到的一篇</translation>
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
            <source>Pages Set Down</source>
            <translation>版面直排</translation>
        </message>
        <message>
            <source>Vertical Text</source>
            <translation>竖排文字</translation>
        </message>
        <message>
            <source>Type of Articles…</source>
            <translation>文章字体…</translation>
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
            <translation>颜色：纸白</translation>
        </message>
        <message>
            <source>Colours: Sepia</source>
            <translation>颜色：旧报</translation>
        </message>
        <message>
            <source>Colours: Night</source>
            <translation>颜色：夜间</translation>
        </message>
        <message>
            <source>Colours: High Contrast</source>
            <translation>颜色：高对比度</translation>
        </message>
        <message>
            <source>Full Screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Next Part of the Window</source>
            <translation>窗口的下一部分</translation>
        </message>
        <message>
            <source>Previous Part of the Window</source>
            <translation>窗口的上一部分</translation>
        </message>
        <message>
            <source>Menus</source>
            <translation>菜单</translation>
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
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save Page as PDF…</source>
            <translation>本版存为 PDF…</translation>
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
            <translation>复制并附引文</translation>
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
            <translation>在全部馆藏中查找</translation>
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
            <source>The file does not say how it is encoded; it was read as %1.</source>
            <translation>文件未注明编码，按 %1 读取。</translation>
        </message>
        <message>
            <source>The file is not well formed; it was mended.</source>
            <translation>文件格式不规范，已修补后读取。</translation>
        </message>
        <message>
            <source>The file is cut off; what is there of it was read.</source>
            <translation>文件不完整，已读出现有部分。</translation>
        </message>
        <message>
            <source>The file is empty; it was left out.</source>
            <translation>文件是空的，未收录。</translation>
        </message>
        <message>
            <source>Some characters of the file are damaged.</source>
            <translation>文件中有些字符已损坏。</translation>
        </message>
        <message>
            <source>The file is shown as a picture but is none; it was left out.</source>
            <translation>此文件被当作图片引用，但不是图片，未收录。</translation>
        </message>
        <message>
            <source>Left out: it cannot be read (%6).</source>
            <translation>未收录：无法读取（%6）。</translation>
        </message>
        <message>
            <source>Left out, for the form has no place for it: %1.</source>
            <translation>已略去，这种格式中没有它的位置：%1。</translation>
        </message>
        <message>
            <source>Left out, for an article has no place for it: %1.</source>
            <translation>已略去，因为文章里没有它的位置：%1。</translation>
        </message>
        <message>
            <source>Rows that name neither paper nor day were read as those above them: %1.</source>
            <translation>有 %1 行既未写报名也未写日期，已按上一行读入。</translation>
        </message>
        <message>
            <source>The line is no JSON that can be read; it was left out.</source>
            <translation>本行不是可读的 JSON，已略去。</translation>
        </message>
        <message>
            <source>The file is damaged; what is left of it was read. Get it once more.</source>
            <translation>文件已损坏，只读入了剩下的部分。请重新取得该文件。</translation>
        </message>
        <message>
            <source>The file is damaged; what is left of it was read, with the pages of %1 beside it. Get it once more.</source>
            <translation>文件已损坏，读入了剩下的部分，以及旁边 %1 的版面。请重新取得该文件。</translation>
        </message>
        <message>
            <source>Texts that the file does not name lie beside it; they were added: %1.</source>
            <translation>文件旁有其中未提到的文字，已补入：%1。</translation>
        </message>
        <message>
            <source>The file names texts that are not held; these beside it stand for them: %1.</source>
            <translation>文件所提到的文字不在，已以旁边的这些代替：%1。</translation>
        </message>
        <message>
            <source>The file is damaged: %1 NUL characters in it were left out.</source>
            <translation>文件已损坏：其中 %1 个 NUL 字符已略去。</translation>
        </message>
        <message>
            <source>What stands above the text of %1 is not of a page; left out.</source>
            <translation>正文之上的 %1 不是版面的内容，已略去。</translation>
        </message>
        <message>
            <source>Its pictures (%1) were left out.</source>
            <translation>其中的图片（%1 幅）已略去。</translation>
        </message>
        <message>
            <source>The book does not tell in which order its chapters are read.</source>
            <translation>书中没有说明各章的阅读顺序。</translation>
        </message>
        <message>
            <source>Left out: it has %1 pages, and the text beside it %2.</source>
            <translation>未收录：它有 %1 版，而旁边的文本有 %2 版。</translation>
        </message>
        <message>
            <source>Left out: its name says that it tells of the files beside it.</source>
            <translation>已略去：按文件名，它只是对旁边文件的说明。</translation>
        </message>
        <message>
            <source>Left out: its text tells of the files beside it.</source>
            <translation>已略去：按内容，它只是对旁边文件的说明。</translation>
        </message>
        <message>
            <source>Left out: it %6</source>
            <translation>未收录：%6</translation>
        </message>
        <message>
            <source>Left out: %6</source>
            <translation>未收录：%6</translation>
        </message>
        <message>
            <source>Some pages name the paper %1; %2 was taken.</source>
            <translation>有的版面报名印作“%1”，现取“%2”。</translation>
        </message>
        <message>
            <source>Some pages print the number %1; %2 was taken.</source>
            <translation>有的版面期号印作 %1，现取 %2。</translation>
        </message>
        <message>
            <source>Pages tell different dates: %1 was taken, %2 was told too.</source>
            <translation>各版日期不一：现取 %1，另有 %2。</translation>
        </message>
        <message>
            <source>No nameplate is in the text; the name %1 was taken from its publisher.</source>
            <translation>文中没有报头，报名“%1”取自出版者。</translation>
        </message>
        <message>
            <source>No nameplate is in the text; the name %1 was taken from a QR caption.</source>
            <translation>文中没有报头，报名“%1”取自二维码说明。</translation>
        </message>
        <message>
            <source>No nameplate is in the text; the name %1 was taken from where it asks for subscribers.</source>
            <translation>文中没有报头，报名“%1”取自征订启事。</translation>
        </message>
        <message>
            <source>The name %1 was taken from the first line above the masthead.</source>
            <translation>报名取报头上方第一行的%1。</translation>
        </message>
        <message>
            <source>The name %1, which no paper's ending tells, was taken from the page's edge.</source>
            <translation>名称“%1”不像报名，取自版面边上的文字。</translation>
        </message>
        <message>
            <source>No page names the paper; %1 was taken from the folder %2.</source>
            <translation>没有版面印出报名，%1取自文件夹 %2。</translation>
        </message>
        <message>
            <source>No page names the paper; %1 was taken from the names of files and folders.</source>
            <translation>各版均未印报名；取自文件和文件夹名：%1。</translation>
        </message>
        <message>
            <source>stated above the page's text</source>
            <translation>据版面正文之上所写</translation>
        </message>
        <message>
            <source>Two pages are labelled %1; the later is called %2 here.</source>
            <translation>有两版都标作 %1，后一版在此称 %2。</translation>
        </message>
        <message>
            <source>Left out: it is the same page as %1.</source>
            <translation>未收录：与 %1 是同一版。</translation>
        </message>
        <message>
            <source>Two pages are called %1.</source>
            <translation>有两版都叫 %1。</translation>
        </message>
        <message>
            <source>No page label is printed; the page was counted as %1.</source>
            <translation>未印版次，按顺序算作 %1 版。</translation>
        </message>
        <message>
            <source>No page label was found; the page was counted as %1.</source>
            <translation>未找到版次，按顺序算作 %1 版。</translation>
        </message>
        <message>
            <source>The page prints %1, but its address is %2; what is printed was taken.</source>
            <translation>版面印作 %1，而网址是 %2；以所印为准。</translation>
        </message>
        <message>
            <source>Where the 导读 ends was guessed.</source>
            <translation>导读到哪里为止是推测的。</translation>
        </message>
        <message>
            <source>Lines with page tags were read as a 导读 without a label.</source>
            <translation>带版次的几行没有栏名，当作导读读取。</translation>
        </message>
        <message>
            <source>Kicker, headline and deck were told apart on little evidence.</source>
            <translation>引题、主题、副题的区分依据不足。</translation>
        </message>
        <message>
            <source>A heading was taken for an article's head on little evidence.</source>
            <translation>有一行当作文章标题，依据不足。</translation>
        </message>
        <message>
            <source>A heading was taken for a crosshead on little evidence.</source>
            <translation>有一行当作小标题，依据不足。</translation>
        </message>
        <message>
            <source>A line was taken for one of the head's on little evidence.</source>
            <translation>有一行当作标题中的一行，依据不足。</translation>
        </message>
        <message>
            <source>A heading was taken for text on little evidence.</source>
            <translation>有一行标题当作正文，依据不足。</translation>
        </message>
        <message>
            <source>A heading was taken for a byline on little evidence.</source>
            <translation>有一行标题当作署名，依据不足。</translation>
        </message>
        <message>
            <source>A heading marked as high as the headline was taken for a crosshead.</source>
            <translation>一个与大标题同级的标题被当作了小标题。</translation>
        </message>
        <message>
            <source>The page is in one line; its heads and paragraphs were told by their wording.</source>
            <translation>整版文字在一行里；标题和段落是按行文分辨的。</translation>
        </message>
        <message>
            <source>The page is in one line, in which neither heads nor paragraphs can be told.</source>
            <translation>整版文字在一行里，分辨不出标题和段落。</translation>
        </message>
        <message>
            <source>Headlines were found below their texts and put above them.</source>
            <translation>标题原排在正文之后，已移到正文之前。</translation>
        </message>
        <message>
            <source>Left out as the site's or the catalogue's: %1.</source>
            <translation>已作为网站或目录的内容略去：%1。</translation>
        </message>
        <message>
            <source>Text without a headline was taken for an article of its own.</source>
            <translation>没有标题的文字当作单独一篇。</translation>
        </message>
        <message>
            <source>The headline is the library's; the text has none that is marked.</source>
            <translation>标题由图书馆著录，正文中没有标明标题。</translation>
        </message>
        <message>
            <source>Where its text begins is not marked; the longest run of paragraphs was taken.</source>
            <translation>未标明正文从哪里开始，取了最长的一串段落。</translation>
        </message>
        <message>
            <source>The text after its %1 first lines was left out.</source>
            <translation>只收录前 %1 行，其后的文字略去。</translation>
        </message>
        <message>
            <source>Two paragraphs were joined though the first ends in a closing mark.</source>
            <translation>两段已合为一段，但前一段以句末标点结尾。</translation>
        </message>
        <message>
            <source>Text that belongs to no article: %1 pieces; they stand by themselves.</source>
            <translation>有 %1 段文字不属于任何文章，已单独列出。</translation>
        </message>
        <message>
            <source>Text blocks that belong to no article: %1; they stand at its end.</source>
            <translation>有 %1 块文字不属于任何文章，已列在本版末尾。</translation>
        </message>
        <message>
            <source>Articles that the library names without their places: %1.</source>
            <translation>图书馆列出但未标明位置的文章：%1。</translation>
        </message>
        <message>
            <source>%1: the number of its page is lost.</source>
            <translation>%1：版次缺失。</translation>
        </message>
        <message>
            <source>%1: its page number is lost; the only part that names this page was taken.</source>
            <translation>%1：版次缺失，取了唯一提到本版的部分。</translation>
        </message>
        <message>
            <source>%1: its page number is lost, and no part answers it.</source>
            <translation>%1：版次缺失，也没有与之对应的部分。</translation>
        </message>
        <message>
            <source>%1: several articles jump between these pages; %2 was taken for its wording.</source>
            <translation>%1：这几版之间有几篇转接，按文字取了 %2。</translation>
        </message>
        <message>
            <source>%1: several articles jump between these pages; %2 is meant.</source>
            <translation>%1：这几版之间有几篇转接，应指 %2。</translation>
        </message>
        <message>
            <source>%1: several articles jump between these pages; %2 or %3 is meant.</source>
            <translation>%1：这几版之间有几篇转接，应指 %2 或 %3。</translation>
        </message>
        <message>
            <source>%1: several articles jump between these pages; %2 or %3 or %4 is meant.</source>
            <translation>%1：这几版之间有几篇转接，应指 %2、%3、%4 之一。</translation>
        </message>
        <message>
            <source>%1: several articles jump between these pages; %2 or %3 or %4 or %5 is meant.</source>
            <translation>%1：这几版之间有几篇转接，应指 %2、%3、%4、%5 之一。</translation>
        </message>
        <message>
            <source>%1: several articles jump between these pages; %2 or %3 or %4 or %5 or another is meant.</source>
            <translation>%1：这几版之间有几篇转接，应指 %2、%3、%4、%5 或别的一篇。</translation>
        </message>
        <message>
            <source>%1: no jump on the page named answers it; %2 was taken for its wording.</source>
            <translation>%1：所指版面没有对应的转接，按文字取了 %2。</translation>
        </message>
        <message>
            <source>%1: no jump on the page named answers it; only the page is known.</source>
            <translation>%1：所指版面没有对应的转接，只知道是哪一版。</translation>
        </message>
        <message>
            <source>%1: %2 was taken, for it was taken to lead here.</source>
            <translation>%1：因 %2 已认定转到此处，便取了它。</translation>
        </message>
        <message>
            <source>导读 “%1”: the only story of the page was taken.</source>
            <translation>导读“%1”：取了该版唯一的一篇。</translation>
        </message>
        <message>
            <source>导读 “%1”: %2 was taken, the story most like it.</source>
            <translation>导读“%1”：取了最相近的 %2。</translation>
        </message>
        <message>
            <source>导读 “%1”: two stories are as like it.</source>
            <translation>导读“%1”：有两篇同样相近，无法确定。</translation>
        </message>
        <message>
            <source>导读 “%1”: no story is surely meant.</source>
            <translation>导读“%1”：无法确定指哪一篇。</translation>
        </message>
        <message>
            <source>%1 names %2, which is not listed.</source>
            <translation>%1 指向 %2，但目录中没有。</translation>
        </message>
        <message>
            <source>%1 names a page that is not listed.</source>
            <translation>%1 指向的版面不在目录中。</translation>
        </message>
        <message>
            <source>A range names a page that is not listed.</source>
            <translation>有一个范围指向的版面不在目录中。</translation>
        </message>
        <message>
            <source>The size of the page is not stated; zones are fractions of its blocks' place.</source>
            <translation>未注明版面尺寸，区域按文字块所占范围的比例计算。</translation>
        </message>
        <message>
            <source>The size of the page is not known; the zones are a guess.</source>
            <translation>版面尺寸不明，区域是推测的。</translation>
        </message>
        <message>
            <source>The size of the page's picture is not known; the zones are fractions of the outermost corners.</source>
            <translation>版面图尺寸不明，区域按最外角的比例计算。</translation>
        </message>
        <message>
            <source>The size of the page is not known; zones are fractions of the outermost corners.</source>
            <translation>版面尺寸不明，区域按最外角的比例计算。</translation>
        </message>
        <message>
            <source>Blocks after the first %1 were left out.</source>
            <translation>只收录前 %1 个文字块，其余略去。</translation>
        </message>
        <message>
            <source>Lines after the first %1 were left out.</source>
            <translation>前 %1 行之后的行已略去。</translation>
        </message>
        <message>
            <source>It holds no page.</source>
            <translation>其中没有版面。</translation>
        </message>
        <message>
            <source>The zones are no polygons; they were left out.</source>
            <translation>区域不是多边形，已略去。</translation>
        </message>
        <message>
            <source>No picture of page %1 is beside the manifest.</source>
            <translation>清单旁没有第 %1 版的图片。</translation>
        </message>
        <message>
            <source>The articles name no page; they were put on one.</source>
            <translation>稿件未注明版次，已排在同一版。</translation>
        </message>
        <message>
            <source>%1 is there in several versions; the last was taken.</source>
            <translation>%1 有几个版本，取最后一个。</translation>
        </message>
        <message>
            <source>%1 is listed in the package but not held.</source>
            <translation>清单列有 %1，但没有此稿。</translation>
        </message>
        <message>
            <source>%1 holds no text; it was left out.</source>
            <translation>%1 没有正文，已略去。</translation>
        </message>
        <message>
            <source>No picture of page %1 is beside the text.</source>
            <translation>文本旁没有第 %1 版的图片。</translation>
        </message>
        <message>
            <source>No picture of pages %1 is beside the text.</source>
            <translation>文本旁没有这些版的图片：%1。</translation>
        </message>
        <message>
            <source>The text of the page is not held.</source>
            <translation>没有这一版的文本。</translation>
        </message>
        <message>
            <source>A list of texts is not held (%1).</source>
            <translation>缺一份文本清单（%1）。</translation>
        </message>
        <message>
            <source>Articles whose text is not held: %1 (%2).</source>
            <translation>有 %1 篇文章没有正文（%2）。</translation>
        </message>
        <message>
            <source>Pages that its source had before and no longer has: %1.</source>
            <translation>来源中原有、现已没有的版：%1。</translation>
        </message>
        <message>
            <source>The page does not list 1 article of its own. They were put at its end.</source>
            <translation>本版目录漏列 1 篇，已放在版末。</translation>
        </message>
        <message>
            <source>The page does not list %1 articles of its own. They were put at its end.</source>
            <translation>本版目录漏列 %1 篇，已放在版末。</translation>
        </message>
        <message>
            <source>The page is not in the mirror; its articles are, in the order of their names.</source>
            <translation>镜像中没有这一版，但有其文章，按文件名排列。</translation>
        </message>
        <message>
            <source>Articles that name no page were put on a page %1 of their own.</source>
            <translation>未注明版次的文章单独放在 %1 版。</translation>
        </message>
        <message>
            <source>Pages that are listed but not in the mirror: %1.</source>
            <translation>目录中有而镜像中没有的版：%1。</translation>
        </message>
        <message>
            <source>The text of 1 article is not in the mirror; the headlines are: %1.</source>
            <translation>镜像中缺 1 篇正文，标题是：%1。</translation>
        </message>
        <message>
            <source>The text of %1 articles is not in the mirror; the headlines are: %2.</source>
            <translation>镜像中缺 %1 篇正文，标题是：%2。</translation>
        </message>
        <message>
            <source>Pictures or PDFs that the mirror does not hold: %1 (%2).</source>
            <translation>镜像中缺 %1 个图片或 PDF（%2）。</translation>
        </message>
        <message>
            <source>Pictures that were not saved with the text: %1 (%2).</source>
            <translation>没有与文字一起保存的图片：%1 张（%2）。</translation>
        </message>
        <message>
            <source>The page has no text layer; it was taken in as a picture only.</source>
            <translation>这一版没有文字层，只作为图片收录。</translation>
        </message>
        <message>
            <source>Fonts of the page do not tell its characters; it was taken in as a picture only.</source>
            <translation>版面的字体没有说明各字是什么字，只按图片收录。</translation>
        </message>
        <message>
            <source>Some fonts of the page do not tell their characters; 〓 stands for each of these.</source>
            <translation>本页有些字体不说明其字符，这些字符各以〓代替。</translation>
        </message>
        <message>
            <source>The page is damaged and was not read.</source>
            <translation>这一版已损坏，未读取。</translation>
        </message>
        <message>
            <source>%1 is no key of the issue folder; it was left out.</source>
            <translation>%1 不是报纸文件夹的字段，已略去。</translation>
        </message>
        <message>
            <source>The anchor %1 stands twice; the later got another.</source>
            <translation>锚点 %1 出现两次，后一个已另取名。</translation>
        </message>
        <message>
            <source>%1 is no state of a jump; it was left out.</source>
            <translation>%1 不是转接的状态，已略去。</translation>
        </message>
        <message>
            <source>The address %1 was left out of the text.</source>
            <translation>正文中的网址 %1 已略去。</translation>
        </message>
        <message>
            <source>A picture inside a paragraph was read as its caption.</source>
            <translation>段落中的图片按图片说明读取。</translation>
        </message>
        <message>
            <source>The picture %1 is not in the folder.</source>
            <translation>文件夹中没有图片 %1。</translation>
        </message>
        <message>
            <source>The facsimile %1 is not in the folder.</source>
            <translation>文件夹中没有版面图 %1。</translation>
        </message>
        <message>
            <source>The file of word boxes %1 is not in the folder.</source>
            <translation>文件夹中没有字词位置文件 %1。</translation>
        </message>
        <message>
            <source>The link to %1 leads nowhere: the folder has no page file %2.</source>
            <translation>链接 %1 无处可去：文件夹中没有版面文件 %2。</translation>
        </message>
        <message>
            <source>The link to %1 leads nowhere: %2 has no article %3.</source>
            <translation>链接 %1 无处可去：%2 中没有文章 %3。</translation>
        </message>
        <message>
            <source>issue</source>
            <translation>本期</translation>
        </message>
        <message>
            <source>%1, line %2, article %3</source>
            <translation>%1 第 %2 行，文章 %3</translation>
        </message>
        <message>
            <source>%1, line %2</source>
            <translation>%1 第 %2 行</translation>
        </message>
        <message>
            <source>%1, page %2</source>
            <translation>%1 第 %2 页</translation>
        </message>
        <message>
            <source>The printer does not answer. See whether it is connected and on.</source>
            <translation>打印机没有响应，请检查是否已连接并开机。</translation>
        </message>
        <message>
            <source>Nothing was printed: the queue “%1” takes no jobs at present.</source>
            <translation>什么也没印：打印队列“%1”目前不接收任务。</translation>
        </message>
        <message>
            <source>Nothing was printed: the queue “%1” refused what was sent: %2.</source>
            <translation>什么也没印：打印队列“%1”拒收所送内容：%2。</translation>
        </message>
        <message>
            <source>no such file or folder; check the spelling of the path.</source>
            <translation>没有这个文件或文件夹，请核对路径。</translation>
        </message>
        <message>
            <source>nothing here is a form of newspaper that Daodu reads; choose the file or folder of an issue.</source>
            <translation>这里没有本程序能读取的报纸；请选取一期报纸的文件或文件夹。</translation>
        </message>
        <message>
            <source>the folder is empty; choose one that an issue lies in.</source>
            <translation>文件夹是空的；请选取放有报纸的文件夹。</translation>
        </message>
        <message>
            <source>lies more than %1 folders down and was not read; take it in by itself.</source>
            <translation>位于 %1 层文件夹以下，没有读入；请单独收录它。</translation>
        </message>
        <message>
            <source>nothing here is a form that Daodu reads: %1 %6</source>
            <translation>这里没有本程序能读的格式：%1 %6</translation>
        </message>
        <message>
            <source>is a document of an office program; save it as plain text or as PDF.</source>
            <translation>是办公软件的文档；请另存为纯文本或 PDF。</translation>
        </message>
        <message>
            <source>is a picture, whose text nobody has read yet; take in the PDF or ALTO that a program for reading scans makes of it.</source>
            <translation>是图片，文字尚未识别；请收录识别软件生成的 PDF 或 ALTO。</translation>
        </message>
        <message>
            <source>is a book for an e-reader; convert it to plain text.</source>
            <translation>是电子书；请转为纯文本。</translation>
        </message>
        <message>
            <source>is too large a mail; save what is attached to it.</source>
            <translation>邮件太大；请把附件另存出来。</translation>
        </message>
        <message>
            <source>is a mail; save its text, or what is attached to it, and take that in.</source>
            <translation>是一封电子邮件；请把其正文或附件另存后收录。</translation>
        </message>
        <message>
            <source>is a catalogue record (MARC), not an issue; `daodu catalogue import` takes it in.</source>
            <translation>是书目记录（MARC），不是一期报纸；请用 `daodu catalogue import` 收录。</translation>
        </message>
        <message>
            <source>is a table whose first row names no headline and text (标题, 正文); name its columns so and save it as CSV.</source>
            <translation>是一张表格，但首行没有标明标题和正文两列（标题、正文）；请如此标明各列，并存为 CSV。</translation>
        </message>
        <message>
            <source>is a file of data or of a program, not the text of a newspaper; choose the file or folder of an issue.</source>
            <translation>是数据文件或程序文件，不是报纸的文字；请选一期报纸的文件或文件夹。</translation>
        </message>
        <message>
            <source>is a web archive; name it with .warc at its end, so that it is read as one.</source>
            <translation>是网页归档文件；请把文件名改为以 .warc 结尾，即可读取。</translation>
        </message>
        <message>
            <source>is too large a web archive to be read at once; save one day of the paper in a file.</source>
            <translation>这个网页归档太大，不能一次读完；请每天的报纸单独存为一个文件。</translation>
        </message>
        <message>
            <source>is in a form that only its own program opens; print it from there as PDF.</source>
            <translation>是只有专用软件才能打开的格式；请在该软件中打印成 PDF。</translation>
        </message>
        <message>
            <source>is a film or a sound, not an issue of a newspaper.</source>
            <translation>是影音文件，不是报纸。</translation>
        </message>
        <message>
            <source>is one file that is compressed; unpack it first.</source>
            <translation>是单个压缩文件；请先解压。</translation>
        </message>
        <message>
            <source>is a list of news for subscribers (RSS, Atom), not an issue; save the pages it leads to.</source>
            <translation>是订阅源（RSS、Atom），不是一期报纸；请保存它指向的网页。</translation>
        </message>
        <message>
            <source>is NewsML of the first version; have it sent as NewsML-G2, NITF or ninjs.</source>
            <translation>是第一版 NewsML；请改用 NewsML-G2、NITF 或 ninjs。</translation>
        </message>
        <message>
            <source>is a web page, but none of a newspaper's site that Daodu knows; save its text as a text file.</source>
            <translation>是网页，但不属于本程序认识的报纸网站；请把文字存为文本文件。</translation>
        </message>
        <message>
            <source>is XML, but none of METS, ALTO, PAGE, FineReader, Olive, NewsML-G2, NITF and pages of editing systems with headline and text, which Daodu reads.</source>
            <translation>是 XML，但不属于本程序能读的 METS、ALTO、PAGE、FineReader、Olive、NewsML-G2、NITF，也不是编辑系统输出的有标题和正文的版面。</translation>
        </message>
        <message>
            <source>is JSON, but none of IIIF, ninjs, `daodu parse --json` and lists of articles with title and content, which Daodu reads.</source>
            <translation>是 JSON，但不属于本程序能读的 IIIF、ninjs、`daodu parse --json` 的输出，或含标题和正文的文章列表。</translation>
        </message>
        <message>
            <source>is no CSV that can be read (%1).</source>
            <translation>不是可读的 CSV（%1）。</translation>
        </message>
        <message>
            <source>is damaged; issues that it does not list any more are read all the same.</source>
            <translation>已损坏；它不再列出的各期仍照样读入。</translation>
        </message>
        <message>
            <source>is no issue in JSON as `daodu parse --json` prints it (%1).</source>
            <translation>不是 daodu parse --json 所输出的一期报纸（%1）。</translation>
        </message>
        <message>
            <source>its pages have no labels of their own; give each another.</source>
            <translation>各版没有各自的版号；请逐版注明。</translation>
        </message>
        <message>
            <source>its articles have no ids of their own; give each another.</source>
            <translation>各篇没有各自的编号；请逐篇注明。</translation>
        </message>
        <message>
            <source>the file is empty; get it once more from where it came.</source>
            <translation>文件是空的；请从来源处重新取得一份。</translation>
        </message>
        <message>
            <source>may not be read; check its permissions.</source>
            <translation>无权读取，请检查权限。</translation>
        </message>
        <message>
            <source>cannot be read (%6).</source>
            <translation>无法读取（%6）。</translation>
        </message>
        <message>
            <source>cannot be read (%6); it is looked for again.</source>
            <translation>无法读取（%6），稍后再试。</translation>
        </message>
        <message>
            <source>is nested too deeply to be read.</source>
            <translation>嵌套过深，无法读取。</translation>
        </message>
        <message>
            <source>is too large to be a newspaper's text; split it.</source>
            <translation>文件过大，不像一份报纸的文本，请拆分后再试。</translation>
        </message>
        <message>
            <source>this is a binary file, not a page's text; choose a text file.</source>
            <translation>这是二进制文件，不是版面文本，请另选文本文件。</translation>
        </message>
        <message>
            <source>the text is in none of UTF-8, UTF-16, UTF-32, GB18030 and Big5, or is damaged; save it as UTF-8 and try again.</source>
            <translation>文字编码不是 UTF-8、UTF-16、UTF-32、GB18030 或 Big5，或者文件已损坏；请另存为 UTF-8 再试。</translation>
        </message>
        <message>
            <source>the file is empty; choose one that holds a page's text.</source>
            <translation>文件是空的，请选择有版面文本的文件。</translation>
        </message>
        <message>
            <source>the text is UTF-8 but damaged in this line; save it again as UTF-8.</source>
            <translation>文本是 UTF-8，但这一行已损坏，请重新存为 UTF-8。</translation>
        </message>
        <message>
            <source>the file says it is %1 but is damaged; save it again as UTF-8.</source>
            <translation>文件自称 %1 编码，但已损坏，请重新存为 UTF-8。</translation>
        </message>
        <message>
            <source>its entry %1 is not there any more.</source>
            <translation>其中的 %1 已不存在。</translation>
        </message>
        <message>
            <source>its entry %1 cannot be read.</source>
            <translation>其中的 %1 无法读取。</translation>
        </message>
        <message>
            <source>cannot be unpacked (%1).</source>
            <translation>无法解压（%1）。</translation>
        </message>
        <message>
            <source>is an archive inside another; unpack it first.</source>
            <translation>是压缩包中的压缩包，请先解压。</translation>
        </message>
        <message>
            <source>is an archive of a kind that Daodu does not open; unpack it first.</source>
            <translation>是本程序打不开的压缩格式，请先解压。</translation>
        </message>
        <message>
            <source>is no archive, or not a whole one; get it once more from where it came.</source>
            <translation>不是压缩文件，或者不完整，请重新取得。</translation>
        </message>
        <message>
            <source>is no web page in one file, or not a whole one; save the page once more.</source>
            <translation>不是单一文件网页，或不完整；请重新保存该网页。</translation>
        </message>
        <message>
            <source>is a web page in one file, but none of a newspaper's site that Daodu knows.</source>
            <translation>是单一文件网页，但不属于本程序认识的报纸网站。</translation>
        </message>
        <message>
            <source>its pictures cannot be read any more.</source>
            <translation>其中的图片已读不出来。</translation>
        </message>
        <message>
            <source>is named as a PDF but is none; get it once more from where it came.</source>
            <translation>名为 PDF，内容却不是，请重新取得。</translation>
        </message>
        <message>
            <source>is neither a file nor a folder; choose one of these.</source>
            <translation>既不是文件也不是文件夹，请另选。</translation>
        </message>
        <message>
            <source>holds more files than a year of a newspaper has.</source>
            <translation>文件太多，超过一份报纸全年的数量。</translation>
        </message>
        <message>
            <source>is too large unpacked; unpack it and take the folder in.</source>
            <translation>解压后过大，请先解压，再收录文件夹。</translation>
        </message>
        <message>
            <source>was refused: an entry is larger than it says.</source>
            <translation>已拒收：其中有文件比所注明的大。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 leads out of the folder it is unpacked in.</source>
            <translation>已拒收：其中的 %1 会写到解压文件夹之外。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 has a longer name than a disk takes.</source>
            <translation>已拒收：其中的 %1 文件名过长，磁盘存不下。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 is %2 bytes large unpacked.</source>
            <translation>已拒收：其中的 %1 解压后有 %2 字节，过大。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 stands in it twice.</source>
            <translation>已拒收：其中的 %1 出现两次。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 is a file and a folder.</source>
            <translation>已拒收：其中的 %1 既是文件又是文件夹。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 says it is a folder and a file.</source>
            <translation>已拒收：其中的 %1 既是文件夹又是文件。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 makes it a compression bomb.</source>
            <translation>已拒收：其中的 %1 使它成为压缩炸弹。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 is a compression bomb.</source>
            <translation>已拒收：其中的 %1 是压缩炸弹。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 makes it too large unpacked.</source>
            <translation>已拒收：其中的 %1 使解压后过大。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 is a link or a device, not a file.</source>
            <translation>已拒收：其中的 %1 是链接或设备，不是文件。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 is compressed in a way that is not allowed.</source>
            <translation>已拒收：其中的 %1 用了不允许的压缩方式。</translation>
        </message>
        <message>
            <source>was refused: its entry %1 is encrypted.</source>
            <translation>已拒收：其中的 %1 已加密。</translation>
        </message>
        <message>
            <source>is no readable .epaper file (%1).</source>
            <translation>不是可读取的 .epaper 文件（%1）。</translation>
        </message>
        <message>
            <source>holds %1 entries; no issue has so many.</source>
            <translation>含有 %1 个文件，一期报纸没有这么多。</translation>
        </message>
        <message>
            <source>holds no %1; it is no issue folder.</source>
            <translation>没有 %1，不是一期报纸的文件夹。</translation>
        </message>
        <message>
            <source>has no page files (01.md, 02.md, …) beside issue.md.</source>
            <translation>issue.md 旁没有版面文件（01.md、02.md……）。</translation>
        </message>
        <message>
            <source>is too large to be the text of a newspaper page.</source>
            <translation>文件过大，不像一个版面的文本。</translation>
        </message>
        <message>
            <source>is no UTF-8 text; save it as UTF-8.</source>
            <translation>不是 UTF-8 文本，请另存为 UTF-8。</translation>
        </message>
        <message>
            <source>%1 is the label of another page too.</source>
            <translation>%1 与另一版的版次重复。</translation>
        </message>
        <message>
            <source>is not a text; write it on one line, in quotation marks.</source>
            <translation>不是文字，请写在一行内并加引号。</translation>
        </message>
        <message>
            <source>is not a whole number.</source>
            <translation>不是整数。</translation>
        </message>
        <message>
            <source>is not a list of texts.</source>
            <translation>不是文字列表。</translation>
        </message>
        <message>
            <source>is not a list of printed lines.</source>
            <translation>不是所印各行的列表。</translation>
        </message>
        <message>
            <source>the front matter has no closing line of three hyphens.</source>
            <translation>文件头缺少结尾的三个连字符。</translation>
        </message>
        <message>
            <source>the front matter is too long to be one.</source>
            <translation>文件头过长。</translation>
        </message>
        <message>
            <source>the front matter is no list of `key: value` lines.</source>
            <translation>文件头不是逐行的“字段: 值”。</translation>
        </message>
        <message>
            <source>the front matter is no YAML (%1); mend this line.</source>
            <translation>文件头不是 YAML（%1），请改正这一行。</translation>
        </message>
        <message>
            <source>has a status other than known, inferred and unknown.</source>
            <translation>状态应为 known、inferred 或 unknown。</translation>
        </message>
        <message>
            <source>is %1, but its value is missing.</source>
            <translation>写作 %1，但没有值。</translation>
        </message>
        <message>
            <source>is %1, but its value is %2.</source>
            <translation>写作 %1，但值为 %2。</translation>
        </message>
        <message>
            <source>is inferred, but names no evidence.</source>
            <translation>写作推定，但没有列出依据。</translation>
        </message>
        <message>
            <source>is no day of the form 2021-08-13.</source>
            <translation>不是 2021-08-13 这样的日期。</translation>
        </message>
        <message>
            <source>needs a path and a sheet counted from 0.</source>
            <translation>需要路径和从 0 起算的页序。</translation>
        </message>
        <message>
            <source>is a book, not an issue of a newspaper: it names neither pages nor paper and day.</source>
            <translation>是一本书，不是一期报纸：没有版次，也没有报名和日期。</translation>
        </message>
        <message>
            <source>is an EPUB that holds no text of an article.</source>
            <translation>是 EPUB，但没有任何稿件正文。</translation>
        </message>
        <message>
            <source>is an EPUB whose package is missing; get it once more.</source>
            <translation>EPUB 缺少目录文件；请重新获取。</translation>
        </message>
        <message>
            <source>is an EPUB that is locked by who sold it.</source>
            <translation>EPUB 已被销售方加锁。</translation>
        </message>
        <message>
            <source>is an EPUB of ours that somebody changed; export it once more.</source>
            <translation>是本程序导出的 EPUB，但已被改动；请重新导出。</translation>
        </message>
        <message>
            <source>is no IIIF manifest.</source>
            <translation>不是 IIIF 清单。</translation>
        </message>
        <message>
            <source>is a IIIF collection of which no manifest is held.</source>
            <translation>是 IIIF 合集，但其中的清单一份也没有。</translation>
        </message>
        <message>
            <source>is listed in the collection but not held.</source>
            <translation>列在合集中，但没有文件。</translation>
        </message>
        <message>
            <source>is a IIIF manifest without a page.</source>
            <translation>是没有版面的 IIIF 清单。</translation>
        </message>
        <message>
            <source>is a IIIF manifest of something else than a newspaper: it has neither a date nor articles nor text.</source>
            <translation>是 IIIF 清单，但不是报纸：既无日期，也无文章和文字。</translation>
        </message>
        <message>
            <source>is too large to be a manifest of a newspaper.</source>
            <translation>文件过大，不像报纸的清单。</translation>
        </message>
        <message>
            <source>is no manifest: it is no JSON object.</source>
            <translation>不是清单：不是 JSON 对象。</translation>
        </message>
        <message>
            <source>is no JSON file that can be read.</source>
            <translation>不是可读取的 JSON 文件。</translation>
        </message>
        <message>
            <source>is no JSON file that can be read: it is damaged in line %1.</source>
            <translation>不是能读的 JSON 文件：第 %1 行有损坏。</translation>
        </message>
        <message>
            <source>is an issue in JSON that has no page.</source>
            <translation>是 JSON 格式的一期报纸，但没有版面。</translation>
        </message>
        <message>
            <source>holds no text; take in the PDF of it.</source>
            <translation>其中没有文字；请收录它的 PDF。</translation>
        </message>
        <message>
            <source>is damaged; save it once more, or as plain text.</source>
            <translation>已损坏；请重新保存，或另存为纯文本。</translation>
        </message>
        <message>
            <source>has a page of %1 lines, which no newspaper has; divide it, with a line as 第02版 above each page, or take in a file a page.</source>
            <translation>有一版长达 %1 行，报纸没有这样的版面；请在每版之上加“第02版”这样的一行来分开，或每版存为一个文件再收录。</translation>
        </message>
        <message>
            <source>is too large for the articles of an issue; divide it.</source>
            <translation>过大，不像一期报纸的稿件；请分开。</translation>
        </message>
        <message>
            <source>is of a news agency's form but holds no text of an article.</source>
            <translation>是通讯社稿件格式，但没有任何稿件正文。</translation>
        </message>
        <message>
            <source>is a package of articles that are not beside it; take them in together with it.</source>
            <translation>是稿件清单，所列稿件不在旁边；请与它们一起收录。</translation>
        </message>
        <message>
            <source>is too large to be a library's description of an issue.</source>
            <translation>文件过大，不像图书馆对一期报纸的描述。</translation>
        </message>
        <message>
            <source>is no XML file that can be read.</source>
            <translation>不是可读取的 XML 文件。</translation>
        </message>
        <message>
            <source>is listed in the batch but not held.</source>
            <translation>列在批次中，但没有文件。</translation>
        </message>
        <message>
            <source>holds no METS or ALTO file that can be read.</source>
            <translation>没有可读取的 METS 或 ALTO 文件。</translation>
        </message>
        <message>
            <source>describes no page of a newspaper; get it whole once more, or choose its pages' own files.</source>
            <translation>没有描述报纸的任何版面；请重新取得完整的文件，或选择各版面自己的文件。</translation>
        </message>
        <message>
            <source>lists no page of a newspaper.</source>
            <translation>没有列出任何报纸版面。</translation>
        </message>
        <message>
            <source>holds no page of a newspaper's site that can be read.</source>
            <translation>没有可读取的报纸网站版面。</translation>
        </message>
        <message>
            <source>is too large to be a page of a newspaper's site.</source>
            <translation>文件过大，不像报纸网站的网页。</translation>
        </message>
        <message>
            <source>is nested too deeply to be a newspaper's page.</source>
            <translation>嵌套过深，不像报纸的网页。</translation>
        </message>
        <message>
            <source>holds no web page that can be read.</source>
            <translation>没有可读取的网页。</translation>
        </message>
        <message>
            <source>is too large for an issue; divide it into its pages.</source>
            <translation>文件过大，不像一期报纸，请拆成单个版面。</translation>
        </message>
        <message>
            <source>has %1 pages, which no issue of a newspaper has.</source>
            <translation>有 %1 页，一期报纸没有这么多。</translation>
        </message>
        <message>
            <source>is protected by a password; save it without one.</source>
            <translation>有密码保护，请另存为无密码的文件。</translation>
        </message>
        <message>
            <source>is a PDF that is damaged; get it once more from where it came.</source>
            <translation>PDF 已损坏，请重新获取。</translation>
        </message>
        <message>
            <source>the process that read it was ended, perhaps because the memory ran out. Close other programs and import it again, by itself.</source>
            <translation>读取它的进程被终止，可能是内存不足。请关闭其他程序，再单独收录它。</translation>
        </message>
        <message>
            <source>an issue is held as %1 (page %2) and the text of its page %3 is not in this one; nothing was changed. Take all pages of an issue in together; tell different papers apart with --title or --date; to have this one in place of the other, take that out first or say --replace.</source>
            <translation>已有一期收为 %1（%2 版），其 %3 版的文字不在这一期中；未作任何更改。请把一期的各版一起收录；不同报纸请用 --title 或 --date 区分；要以这一期代替那一期，请先移出那一期，或用 --replace。</translation>
        </message>
        <message>
            <source>%1: it was corrected by hand and its source now reads differently; nothing was changed. Take it in with --give-up-corrections to lose the corrections.</source>
            <translation>%1：此期经过人工校正，而来源的内容已不同；未作任何更改。要放弃校正，请用 --give-up-corrections 收录。</translation>
        </message>
        <message>
            <source>the picture cannot be read (%6); the issue was not taken in. Look whether the source is still there.</source>
            <translation>图片无法读取（%6），此期未收录。请看来源是否还在。</translation>
        </message>
        <message>
            <source>the first row names no column key, number or date (期号, 日期).</source>
            <translation>首行没有 key、期号或日期这样的栏名。</translation>
        </message>
        <message>
            <source>this is no CSV that can be read (%1).</source>
            <translation>不是可读取的 CSV 文件（%1）。</translation>
        </message>
        <message>
            <source>record %1 is no MARC record or is damaged.</source>
            <translation>第 %1 条不是 MARC 记录，或已损坏。</translation>
        </message>
        <message>
            <source>this is no MARC file that can be read.</source>
            <translation>不是可读取的 MARC 文件。</translation>
        </message>
        <message>
            <source>%1: not held. `daodu list` shows what is.</source>
            <translation>%1：未收藏。daodu list 列出已收藏的各期。</translation>
        </message>
        <message>
            <source>page %1: not held. The issue has %2.</source>
            <translation>第 %1 版未收藏。本期有 %2。</translation>
        </message>
        <message>
            <source>page %1: it cannot be printed (%2). Please report this issue.</source>
            <translation>第 %1 版无法排印（%2），请报告这个问题。</translation>
        </message>
        <message>
            <source>has no page %1.</source>
            <translation>没有第 %1 页。</translation>
        </message>
        <message>
            <source>page %1 has no size.</source>
            <translation>第 %1 页没有尺寸。</translation>
        </message>
        <message>
            <source>is a PDF that cannot be shown.</source>
            <translation>这份 PDF 无法显示。</translation>
        </message>
        <message>
            <source>is no picture that can be shown.</source>
            <translation>不是可显示的图片。</translation>
        </message>
        <message>
            <source>is %1 by %2 pixels large; that is not shown.</source>
            <translation>图片为 %1×%2 像素，过大，不予显示。</translation>
        </message>
        <message>
            <source>is a picture that is damaged.</source>
            <translation>图片已损坏。</translation>
        </message>
        <message>
            <source>is a damaged copy of a scan.</source>
            <translation>扫描图的副本已损坏。</translation>
        </message>
        <message>
            <source>this is a folder. Name a file with --library.</source>
            <translation>这是文件夹，请用 --library 指定一个文件。</translation>
        </message>
        <message>
            <source>this is a pipe or a device, which keeps nothing. Name a file.</source>
            <translation>这是管道或设备，不能保存内容，请指定一个文件。</translation>
        </message>
        <message>
            <source>there is no library here. `daodu import` begins one.</source>
            <translation>这里没有书库。收录报纸时会新建。</translation>
        </message>
        <message>
            <source>this is not a library. Name another file.</source>
            <translation>这不是书库，请指定其他文件。</translation>
        </message>
        <message>
            <source>this is another program's database, not a library. Name another file.</source>
            <translation>这是其他程序的数据库，不是书库，请指定其他文件。</translation>
        </message>
        <message>
            <source>this library was written by a newer version of the program (schema %1, this version knows %2). Install the newer version; the file was left as it is.</source>
            <translation>这个书库由更新的版本写成（格式 %1，本版本只认识 %2）。请安装新版本；文件未作改动。</translation>
        </message>
        <message>
            <source>another program has been writing to it for a long time; nothing was changed. Try again when it has finished.</source>
            <translation>另一程序长时间在写入；未作任何更改，请待其结束后再试。</translation>
        </message>
        <message>
            <source>the disk is full; nothing was changed. Make room and try again.</source>
            <translation>磁盘已满；未作任何更改，请腾出空间后再试。</translation>
        </message>
        <message>
            <source>it may only be read; nothing was changed. Allow writing to the file and its folder, or choose another with --library.</source>
            <translation>文件只读；未作任何更改。请允许写入该文件及其文件夹，或用 --library 另选。</translation>
        </message>
        <message>
            <source>the disk could not be read or written; nothing was changed. It may be full or failing.</source>
            <translation>磁盘无法读写；未作任何更改。磁盘可能已满或出了故障。</translation>
        </message>
        <message>
            <source>the library is damaged. `daodu check` says where; `daodu restore` brings back a backup.</source>
            <translation>书库已损坏。`daodu check` 可查出何处，`daodu restore` 可恢复备份。</translation>
        </message>
        <message>
            <source>the file cannot be opened. Look whether its folder exists and may be written to.</source>
            <translation>文件无法打开，请看其文件夹是否存在、可否写入。</translation>
        </message>
        <message>
            <source>the file may not be opened. Allow access to it.</source>
            <translation>无权打开文件，请允许访问。</translation>
        </message>
        <message>
            <source>a text or picture is larger than a library can hold (1 GB); nothing was changed.</source>
            <translation>有文本或图片超过书库的上限（1 GB）；未作任何更改。</translation>
        </message>
        <message>
            <source>%6. Look whether the folder exists and may be written to.</source>
            <translation>%6。请看文件夹是否存在、可否写入。</translation>
        </message>
        <message>
            <source>the library cannot do this (%1). `daodu check` looks it over.</source>
            <translation>书库无法完成（%1）。可用 `daodu check` 检查。</translation>
        </message>
        <message>
            <source>one day cannot hold more than a million articles.</source>
            <translation>一天不能多于一百万篇文章。</translation>
        </message>
        <message>
            <source>an article cannot hold more than a million paragraphs.</source>
            <translation>一篇文章不能多于一百万段。</translation>
        </message>
        <message>
            <source>the backup is damaged (%1). Use another one.</source>
            <translation>备份已损坏（%1），请换一份。</translation>
        </message>
        <message>
            <source>there is no room for a copy of %1 MB here; %2 MB are free. Make room, or name a file on another disk.</source>
            <translation>这里放不下 %1 MB 的副本，只剩 %2 MB。请腾出空间，或另选磁盘。</translation>
        </message>
        <message>
            <source>there is no backup here. Name another file.</source>
            <translation>这里没有备份，请另选文件。</translation>
        </message>
        <message>
            <source>this is the library itself. Name another file.</source>
            <translation>这就是书库本身，请另选文件。</translation>
        </message>
        <message>
            <source>the library was changed on %1, after the backup of %2. Restoring would lose what came since; say --force to do it all the same.</source>
            <translation>书库在 %1 有过更改，晚于 %2 的备份。恢复会丢失其后的内容；仍要恢复请加 --force。</translation>
        </message>
        <message>
            <source>stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>The file is damaged: %1. `daodu restore` brings back a backup.</source>
            <translation>文件已损坏：%1。`daodu restore` 可恢复备份。</translation>
        </message>
        <message>
            <source>A row of %1 refers to one of %2 that does not exist.</source>
            <translation>%1 中有一行指向 %2 中不存在的行。</translation>
        </message>
        <message>
            <source>%1 rows that nothing refers to were removed; %2 has them.</source>
            <translation>已移除 %1 行无所归属的记录，存于 %2。</translation>
        </message>
        <message>
            <source>The search index was made anew.</source>
            <translation>检索索引已重建。</translation>
        </message>
        <message>
            <source>The indexes of the tables were made anew.</source>
            <translation>各表索引已重建。</translation>
        </message>
        <message>
            <source>%1 rows belong to no issue. `daodu check --repair` removes them.</source>
            <translation>有 %1 行不属于任何一期。`daodu check --repair` 可移除。</translation>
        </message>
        <message>
            <source>%6 `daodu check --repair` makes it anew.</source>
            <translation>%6`daodu check --repair` 可重建。</translation>
        </message>
        <message>
            <source>%1 is not what its key says. Import it again.</source>
            <translation>%1 与其编号不符，请重新收录。</translation>
        </message>
        <message>
            <source>%1 is not as it was taken in.</source>
            <translation>%1 与收录时不同。</translation>
        </message>
        <message>
            <source>%1 cannot be read back (%2). Import it again.</source>
            <translation>%1 无法读回（%2），请重新收录。</translation>
        </message>
        <message>
            <source>The search index was made by another version or not finished.</source>
            <translation>检索索引由另一版本建立，或未建完。</translation>
        </message>
        <message>
            <source>The search index does not agree with the texts.</source>
            <translation>检索索引与文本不符。</translation>
        </message>
        <message>
            <source>The search index is damaged.</source>
            <translation>检索索引已损坏。</translation>
        </message>
        <message>
            <source>nobody is named who changes it. Say --by NAME.</source>
            <translation>未注明由谁更改，请填写姓名。</translation>
        </message>
        <message>
            <source>“%1” cannot be undone.</source>
            <translation>“%1”无法撤销。</translation>
        </message>
        <message>
            <source>“%1” cannot be done again.</source>
            <translation>“%1”无法重做。</translation>
        </message>
        <message>
            <source>changed since; %6</source>
            <translation>此后又有更改；%6</translation>
        </message>
        <message>
            <source>an issue has no such field. It has %1.</source>
            <translation>一期没有这个字段，只有 %1。</translation>
        </message>
        <message>
            <source>a title has no field “%1”. It has %2.</source>
            <translation>一种报纸没有“%1”字段，只有 %2。</translation>
        </message>
        <message>
            <source>“%1” is no state; there are %2.</source>
            <translation>“%1”不是状态，只有 %2。</translation>
        </message>
        <message>
            <source>“%1” is no code of MARC 21 008/18 for a newspaper: %2.</source>
            <translation>“%1”不是 MARC 21 008/18 的报纸刊期代码：%2。</translation>
        </message>
        <message>
            <source>%1 is longer than ten years.</source>
            <translation>%1 超过十年。</translation>
        </message>
        <message>
            <source>there is no such jump line in the article.</source>
            <translation>文章中没有这条转接。</translation>
        </message>
        <message>
            <source>there is no such entry of a 导读.</source>
            <translation>导读中没有这一条。</translation>
        </message>
        <message>
            <source>a query has at most %1 characters. Look for one sentence of it.</source>
            <translation>检索词最多 %1 字，请只查其中一句。</translation>
        </message>
        <message>
            <source>there is nothing to find in it. Type a word.</source>
            <translation>没有要查的词，请输入一个。</translation>
        </message>
        <message>
            <source>dates and kinds of text cannot be left out with a minus. Say what is meant.</source>
            <translation>日期和文体不能用减号排除，请直接写出要查的。</translation>
        </message>
        <message>
            <source>this only says what to leave out. Add something to find.</source>
            <translation>只写了要排除的，请加上要查的词。</translation>
        </message>
        <message>
            <source>OR and brackets need something to find in them. Add it or remove them.</source>
            <translation>OR 和括号里要有可查的词，请补上或删去。</translation>
        </message>
        <message>
            <source>kind: needs a word to be found there. Add one.</source>
            <translation>kind: 之外还要有可查的词，请加上。</translation>
        </message>
        <message>
            <source>a closing bracket has no opening one. Remove it.</source>
            <translation>多了一个右括号，请删去。</translation>
        </message>
        <message>
            <source>a date is written 2021, 2021-08 or 2021-08-13.</source>
            <translation>日期应写作 2021、2021-08 或 2021-08-13。</translation>
        </message>
        <message>
            <source>NOT needs something after it. Add it or remove NOT.</source>
            <translation>NOT 之后要有词，请补上或删去 NOT。</translation>
        </message>
        <message>
            <source>AND needs something on both sides. Add it or remove AND.</source>
            <translation>AND 两边都要有词，请补上或删去 AND。</translation>
        </message>
        <message>
            <source>brackets stand more than %1 deep. Use fewer.</source>
            <translation>括号超过 %1 层，请减少。</translation>
        </message>
        <message>
            <source>a bracket is not closed. Add another ).</source>
            <translation>括号没有闭合，请补上 )。</translation>
        </message>
        <message>
            <source>kind: knows %1. Choose one.</source>
            <translation>kind: 只认 %1，请选一个。</translation>
        </message>
        <message>
            <source>a quotation mark is not closed. Add another ".</source>
            <translation>引号没有闭合，请补上 "。</translation>
        </message>
        <message>
            <source>cannot be written (%6).</source>
            <translation>无法写入（%6）。</translation>
        </message>
        <message>
            <source>the article's place on its page is not known.</source>
            <translation>不知道文章在版面上的位置。</translation>
        </message>
        <message>
            <source>a picture can be written as .png or .jpg.</source>
            <translation>图片只能存为 .png 或 .jpg。</translation>
        </message>
        <message>
            <source>a page can be written as .pdf or .png.</source>
            <translation>版面只能存为 .pdf 或 .png。</translation>
        </message>
        <message>
            <source>the picture would be too large at %1 dpi; ask for less.</source>
            <translation>按 %1 dpi 图片会过大，请降低分辨率。</translation>
        </message>
        <message>
            <source>the name of the file must end in .md, .json or .csv.</source>
            <translation>文件名须以 .md、.json 或 .csv 结尾。</translation>
        </message>
        <message>
            <source>leads out of the issue folder; the issue was not written.</source>
            <translation>会写到文件夹之外，此期未写出。</translation>
        </message>
        <message>
            <source>a PIN is four to twelve digits.</source>
            <translation>PIN 为四至十二位数字。</translation>
        </message>
        <message>
            <source>the PIN file cannot be written: %6.</source>
            <translation>PIN 文件无法写入：%6。</translation>
        </message>
        <message>
            <source>not a PIN file; make it with `daodu kiosk --set-pin`.</source>
            <translation>不是 PIN 文件，请用 `daodu kiosk --set-pin` 设置。</translation>
        </message>
        <message>
            <source>the PIN file cannot be read; make it with `daodu kiosk --set-pin`.</source>
            <translation>PIN 文件无法读取，请用 `daodu kiosk --set-pin` 设置。</translation>
        </message>
        <message>
            <source>cannot be reached (%1); it is asked again later.</source>
            <translation>无法连接（%1），稍后再试。</translation>
        </message>
        <message>
            <source>the server did not answer in time; it is asked again later.</source>
            <translation>服务器未及时应答，稍后再试。</translation>
        </message>
        <message>
            <source>the server answered %1; it is asked again later.</source>
            <translation>服务器应答 %1，稍后再试。</translation>
        </message>
        <message>
            <source>the server answered %1.</source>
            <translation>服务器应答 %1。</translation>
        </message>
        <message>
            <source>the server sent another part than was asked.</source>
            <translation>服务器发来的部分与所要的不符。</translation>
        </message>
        <message>
            <source>the server sends too slowly; it is asked later.</source>
            <translation>服务器发送过慢，稍后再试。</translation>
        </message>
        <message>
            <source>leads in a circle; it is asked again later.</source>
            <translation>网址循环跳转，稍后再试。</translation>
        </message>
        <message>
            <source>leads to something that is neither http nor https; not followed.</source>
            <translation>跳转到 http、https 之外的地址，未跟随。</translation>
        </message>
        <message>
            <source>leads from https to http; not followed.</source>
            <translation>从 https 跳转到 http，未跟随。</translation>
        </message>
        <message>
            <source>is neither http nor https; not followed.</source>
            <translation>不是 http 或 https 地址，未跟随。</translation>
        </message>
        <message>
            <source>is no address that can be asked.</source>
            <translation>不是可访问的网址。</translation>
        </message>
        <message>
            <source>is larger than %1 MB; the setting `largest` allows more.</source>
            <translation>大于 %1 MB；可用设置 `largest` 放宽。</translation>
        </message>
        <message>
            <source>its index is larger than %1 MB.</source>
            <translation>目录大于 %1 MB。</translation>
        </message>
        <message>
            <source>has %1 MB, and %2 MB are free in %3.</source>
            <translation>有 %1 MB，而 %3 只剩 %2 MB。</translation>
        </message>
        <message>
            <source>it became another file while it was fetched.</source>
            <translation>下载途中文件变了。</translation>
        </message>
        <message>
            <source>was refused: its SHA-256 is %1…, not %2….</source>
            <translation>已拒收：SHA-256 是 %1…，不是 %2…。</translation>
        </message>
        <message>
            <source>its index is not signed by the owner of the public key; it was refused.</source>
            <translation>目录不是由公钥所有者签名的，已拒收。</translation>
        </message>
        <message>
            <source>none of its publications has an .epaper with a SHA-256; it is no feed for us.</source>
            <translation>其中没有带 SHA-256 的 .epaper，不是可用的来源。</translation>
        </message>
        <message>
            <source>its index is older than the last; it was refused.</source>
            <translation>目录比上次的旧，已拒收。</translation>
        </message>
        <message>
            <source>its index is not OPDS 2.0 (%1).</source>
            <translation>目录不是 OPDS 2.0（%1）。</translation>
        </message>
        <message>
            <source>the library was damaged and is made anew from the issue files.</source>
            <translation>书库曾损坏，现正由各期文件重建。</translation>
        </message>
        <message>
            <source>the library was damaged and was put back from %1.</source>
            <translation>书库曾损坏，已从 %1 恢复。</translation>
        </message>
        <message>
            <source>it is damaged in part, and no backup is sound. `daodu check` says where.</source>
            <translation>部分损坏，且没有完好的备份。`daodu check` 可查出何处。</translation>
        </message>
        <message>
            <source>reading it ended the program that read it; it is left alone.</source>
            <translation>读取它的程序意外终止，已将它搁置。</translation>
        </message>
        <message>
            <source>%1: no issue has come yet; there are %2.</source>
            <translation>%1：尚未到报；现有 %2。</translation>
        </message>
        <message>
            <source>%1: its date is far ahead and is taken for misread; it is shown only where there is no other.</source>
            <translation>%1：日期远在将来，疑为误读，没有别的报纸时才显示。</translation>
        </message>
        <message>
            <source>line %1: %6</source>
            <translation>第 %1 行：%6</translation>
        </message>
        <message>
            <source>%1: %6</source>
            <translation>%1：%6</translation>
        </message>
        <message>
            <source>%1 %6</source>
            <translation>%1 %6</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>文件或文件夹不存在</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>权限不足</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>磁盘空间不足</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>文件系统只读</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>这是文件夹</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>不是文件夹</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>文件名过长</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>读写出错</translation>
        </message>
        <message>
            <source>Device or resource busy</source>
            <translation>设备忙</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>打开的文件过多</translation>
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
            <source>no date printed</source>
            <translation>未印日期</translation>
        </message>
        <message>
            <source>no date stated</source>
            <translation>未注明日期</translation>
        </message>
        <message>
            <source>no year printed</source>
            <translation>未印年份</translation>
        </message>
        <message>
            <source>printed on the page</source>
            <translation>版面所印</translation>
        </message>
        <message>
            <source>the site or the catalogue says so beside the text</source>
            <translation>文章旁网站或目录所记</translation>
        </message>
        <message>
            <source>the file is named %1</source>
            <translation>文件名为 %1</translation>
        </message>
        <message>
            <source>the folder is named %1</source>
            <translation>文件夹名为%1</translation>
        </message>
        <message>
            <source>the folders are named %1</source>
            <translation>文件夹名为%1</translation>
        </message>
        <message>
            <source>the files are named %1</source>
            <translation>文件名为 %1</translation>
        </message>
        <message>
            <source>its address is %1</source>
            <translation>网址为 %1</translation>
        </message>
        <message>
            <source>the page's data state %1</source>
            <translation>网页数据注明 %1</translation>
        </message>
        <message>
            <source>the text names %1</source>
            <translation>文中提到 %1</translation>
        </message>
        <message>
            <source>%1 is no day</source>
            <translation>%1 不是日期</translation>
        </message>
        <message>
            <source>%1 is also what programs write for no day</source>
            <translation>%1 也是程序在没有日期时写下的日子</translation>
        </message>
        <message>
            <source>in the manifest's label</source>
            <translation>见清单标题</translation>
        </message>
        <message>
            <source>stated by the manifest (navDate)</source>
            <translation>清单注明（navDate）</translation>
        </message>
        <message>
            <source>stated by the articles (%1)</source>
            <translation>稿件注明（%1）</translation>
        </message>
        <message>
            <source>the articles were made on this day (%1)</source>
            <translation>稿件于当日制成（%1）</translation>
        </message>
        <message>
            <source>stated by the manifest's metadata</source>
            <translation>清单的元数据注明</translation>
        </message>
        <message>
            <source>stated by the METS file</source>
            <translation>METS 文件注明</translation>
        </message>
        <message>
            <source>the METS file calls it %1</source>
            <translation>METS 文件称其为 %1</translation>
        </message>
        <message>
            <source>the METS file states %1</source>
            <translation>METS 文件写作 %1</translation>
        </message>
        <message>
            <source>inferred, says the METS file</source>
            <translation>METS 文件称系推定</translation>
        </message>
        <message>
            <source>stated by TOC.xml</source>
            <translation>TOC.xml 注明</translation>
        </message>
        <message>
            <source>given by the person who took it in</source>
            <translation>由收录者注明</translation>
        </message>
        <message>
            <source>the source says %1 (known)</source>
            <translation>来源注明 %1（确知）</translation>
        </message>
        <message>
            <source>the source says %1 (inferred)</source>
            <translation>来源注明 %1（推定）</translation>
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
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
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
            <source>Nothing marked is of this kind and has these words.</source>
            <translation>没有符合条件的标记。</translation>
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
            <source>%1; %2</source>
            <translation>%1；%2</translation>
        </message>
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
            <source>such as %1</source>
            <translation>如 %1</translation>
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
            <translation>版别</translation>
        </message>
        <message>
            <source>Pages held</source>
            <translation>实有版数</translation>
        </message>
        <message>
            <source>Announced</source>
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
            <translation>正在读取……</translation>
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
        <name>ChoiceForm</name>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>随系统</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸白</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>旧报</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜间</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>Song, as supplied</source>
            <translation>自带宋体</translation>
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
            <translation>竖排，从右到左</translation>
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
        <name>ClearField</name>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
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
        <name>ColumnButton</name>
        <message>
            <source>Columns</source>
            <translation>选列</translation>
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
        <message>
            <source>No headline has these words.</source>
            <translation>没有含这些字的标题。</translation>
        </message>
    </context>
    <context>
        <name>ContextMenus</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Choose All</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
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
            <translation>异写</translation>
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
            <source>No contributor is named.</source>
            <translation>没有署名。</translation>
        </message>
        <message>
            <source>Name under which they come</source>
            <translation>统一用名</translation>
        </message>
        <message>
            <source>Merge the chosen</source>
            <translation>合并所选</translation>
        </message>
        <message>
            <source>Part the variants again</source>
            <translation>拆分异写</translation>
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
            <source>As its source gave it</source>
            <translation>恢复来源原样</translation>
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
            <source>Days left out</source>
            <translation>停刊日</translation>
        </message>
        <message>
            <source>holidays: 2001-02-12..2001-02-18</source>
            <translation>节假日：2001-02-12..2001-02-18</translation>
        </message>
        <message>
            <source>Editions</source>
            <translation>版别</translation>
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
        <name>DayCard</name>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>Any day</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Such as 2026, 2026-05 or 2026-05-18</source>
            <translation>如 2026、2026-05 或 2026-05-18</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>What was typed in the record of %1 is not kept.</source>
            <translation>《%1》的题名记录中有内容未能保存。</translation>
        </message>
        <message>
            <source>If the window closes, it is lost.</source>
            <translation>关闭窗口后，这些内容将丢失。</translation>
        </message>
        <message>
            <source>Back to the Record</source>
            <translation>回到记录</translation>
        </message>
        <message>
            <source>Close Anyway</source>
            <translation>仍然关闭</translation>
        </message>
    </context>
    <context>
        <name>EmptyShelf</name>
        <message>
            <source>Show all issues</source>
            <translation>显示全部期次</translation>
        </message>
        <message>
            <source>Take in files…</source>
            <translation>收录文件…</translation>
        </message>
        <message>
            <source>Nothing here. Drop newspapers on the window.</source>
            <translation>这里没有报纸。把报纸文件拖进窗口即可收录。</translation>
        </message>
        <message>
            <source>No issue is as asked for.</source>
            <translation>没有符合条件的期次。</translation>
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
            <source>Write to a file…</source>
            <translation>写入文件…</translation>
        </message>
        <message>
            <source>Look at a file…</source>
            <translation>预览文件…</translation>
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
            <translation>将作出的改动</translation>
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
            <source>Form to write</source>
            <translation>输出格式</translation>
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
            <source>Records that would change: %1. Rows or fields refused: %2.</source>
            <translation>将改动 %1 条记录，拒绝 %2 行或字段。</translation>
        </message>
    </context>
    <context>
        <name>FiguresDesk</name>
        <message>
            <source>Written: %1</source>
            <translation>已写出：%1</translation>
        </message>
        <message>
            <source>There is nothing to count.</source>
            <translation>没有可统计的内容。</translation>
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
            <translation>全部馆藏</translation>
        </message>
        <message>
            <source>Places found are listed here and marked on the page; F3 leads from one on.</source>
            <translation>查到的地方列在这里，并在版面上标出；按 F3 逐处前往。</translation>
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
            <source>There are no gaps and no conflicts.</source>
            <translation>没有缺期，也没有矛盾。</translation>
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
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>经手人</translation>
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
            <source>Nothing has been changed yet.</source>
            <translation>还没有改动。</translation>
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
            <source>Dates suggested: %1. None is kept until you accept it.</source>
            <translation>建议了 %1 个日期；经您采用才会保存。</translation>
        </message>
        <message>
            <source>No date can be suggested.</source>
            <translation>无法建议日期。</translation>
        </message>
        <message>
            <source> (undone)</source>
            <translation>（已撤销）</translation>
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
            <source>Which issues</source>
            <translation>哪些期次</translation>
        </message>
        <message>
            <source>Details and history of the issue</source>
            <translation>本期详情与历史</translation>
        </message>
        <message>
            <source>Date, number, shelf mark, any text</source>
            <translation>日期、期号、索取号或任意文字</translation>
        </message>
        <message>
            <source>Narrow the table</source>
            <translation>筛选表格</translation>
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
            <source>Issues: %1 of %2</source>
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
            <source>Do Again</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
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
        <name>NoteWords</name>
        <message>
            <source>Bookmarks and notes</source>
            <translation>书签与批注</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>书签</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>划线</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>(the text was changed; this place is gone)</source>
            <translation>（原文已改，找不到此处）</translation>
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Go to Page</source>
            <translation>转到某版</translation>
        </message>
        <message>
            <source>Number or section of the page</source>
            <translation>版次或版名</translation>
        </message>
        <message>
            <source>This issue has no page “%1”.</source>
            <translation>本期没有“%1”这一版。</translation>
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
            <translation>转到该处</translation>
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
        <name>PrintSheet</name>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>1-3, 8</source>
            <translation>1-3、8</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>版</translation>
        </message>
        <message>
            <source>Two pages on a paper</source>
            <translation>两版印在一张纸上</translation>
        </message>
        <message>
            <source>Papers: {}</source>
            <translation>共 {} 张</translation>
        </message>
        <message>
            <source>There is nothing to print by this choice.</source>
            <translation>按这样选，没有可打印的。</translation>
        </message>
        <message>
            <source>Being made ready…</source>
            <translation>正在准备……</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>What lies open</source>
            <translation>翻开的版面</translation>
        </message>
        <message>
            <source>The whole issue</source>
            <translation>全期</translation>
        </message>
        <message>
            <source>These pages</source>
            <translation>指定的版</translation>
        </message>
        <message>
            <source>The article, cut out</source>
            <translation>文章剪报</translation>
        </message>
        <message>
            <source>The article, set as a text</source>
            <translation>文章全文</translation>
        </message>
        <message>
            <source>As large as the page</source>
            <translation>与版面同大</translation>
        </message>
        <message>
            <source>Fitted to the paper</source>
            <translation>适合纸张</translation>
        </message>
        <message>
            <source>Its own size</source>
            <translation>原大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Whole, or as wide as the window</source>
            <translation>整张，或与窗口同宽</translation>
        </message>
        <message>
            <source>Shown at {}</source>
            <translation>显示比例 {}</translation>
        </message>
    </context>
    <context>
        <name>Printer</name>
        <message>
            <source>Being sent to the printer “{}”…</source>
            <translation>正在送往打印机“{}”……</translation>
        </message>
        <message>
            <source>The queue “{}” is stopped; papers that wait in it: {}</source>
            <translation>打印队列“{}”已暂停，其中等候 {} 张</translation>
        </message>
        <message>
            <source>Papers sent to the printer: {}</source>
            <translation>已送去打印：{} 张</translation>
        </message>
    </context>
    <context>
        <name>ProofView</name>
        <message>
            <source>Print preview</source>
            <translation>打印预览</translation>
        </message>
    </context>
    <context>
        <name>QCupsJobWidget</name>
        <message>
            <source>Scheduled &amp;printing:</source>
            <translation>打印时间(&amp;P)：</translation>
        </message>
        <message>
            <source>&amp;Billing information:</source>
            <translation>计费信息(&amp;B)：</translation>
        </message>
        <message>
            <source>Job &amp;priority:</source>
            <translation>任务优先级(&amp;P)：</translation>
        </message>
        <message>
            <source>&amp;Start:</source>
            <translation>起始页(&amp;S)：</translation>
        </message>
        <message>
            <source>&amp;End:</source>
            <translation>结束页(&amp;E)：</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>Page &amp;order:</source>
            <translation>页面顺序(&amp;O)：</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>每张页数(&amp;P)：</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Page &amp;Set:</source>
            <translation>页面选择(&amp;S)：</translation>
        </message>
    </context>
    <context>
        <name>ReadingDesk</name>
        <message>
            <source>Remove Bookmark</source>
            <translation>移除书签</translation>
        </message>
    </context>
    <context>
        <name>ReadingWindow</name>
        <message>
            <source>Daodu</source>
            <translation>导读</translation>
        </message>
        <message>
            <source>Let go to take this in.</source>
            <translation>松开即可收录。</translation>
        </message>
    </context>
    <context>
        <name>ReceivingBar</name>
        <message>
            <source>Taking in</source>
            <translation>正在收录</translation>
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
            <translation>收录情况</translation>
        </message>
    </context>
    <context>
        <name>RefusalBox</name>
        <message>
            <source>A backup of %1 is there. The damaged library is kept beside it.</source>
            <translation>有 %1 的备份。损坏的书库文件会保留在旁边。</translation>
        </message>
        <message>
            <source>Put the Backup Back</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
    </context>
    <context>
        <name>Replacement</name>
        <message>
            <source>Show It Anew</source>
            <translation>显示新的</translation>
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
            <source>Take the marks off</source>
            <translation>去掉标记</translation>
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
            <source>Text</source>
            <translation>正文</translation>
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
            <translation>界面大小，重启后生效</translation>
        </message>
        <message>
            <source>As suits the screen</source>
            <translation>按屏幕自动</translation>
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
            <translation>无动画</translation>
        </message>
        <message>
            <source>Larger buttons for touch</source>
            <translation>触摸屏用大按钮</translation>
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
            <translation>收录文件…</translation>
        </message>
        <message>
            <source>Take in a folder…</source>
            <translation>收录文件夹…</translation>
        </message>
        <message>
            <source>All papers</source>
            <translation>全部报纸</translation>
        </message>
    </context>
    <context>
        <name>SpeechBar</name>
        <message>
            <source>Read Afterwards</source>
            <translation>随后读这篇</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Go On</source>
            <translation>继续</translation>
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
            <translation>近期问题</translation>
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
            <translation>最近检查</translation>
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
            <translation>开始运行</translation>
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
        <name>Toolbar</name>
        <message>
            <source>Toolbar</source>
            <translation>工具栏</translation>
        </message>
    </context>
    <context>
        <name>TypeCard</name>
        <message>
            <source>Type of articles</source>
            <translation>文章字体</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>No. %1</source>
            <translation>第%1期</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a page and its section</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>No longer there: %1</source>
            <translation>原处已不在：%1</translation>
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
            <source>Not kept: %1</source>
            <translation>未保存：%1</translation>
        </message>
        <message>
            <source>Changed: %1</source>
            <translation>已改：%1</translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>已移除：%1</translation>
        </message>
        <message>
            <source>%1: marks whose place is gone: %2. They are kept in the list of bookmarks.</source>
            <translation>%1：有 %2 处标记的原文已不在，仍留在书签列表中。</translation>
        </message>
        <message>
            <source>The issue ends here.</source>
            <translation>本期到此为止。</translation>
        </message>
        <message>
            <source>The issue begins here.</source>
            <translation>本期从这里开始。</translation>
        </message>
        <message>
            <source>This is the last article of the issue.</source>
            <translation>这是本期最后一篇文章。</translation>
        </message>
        <message>
            <source>This is the first article of the issue.</source>
            <translation>这是本期第一篇文章。</translation>
        </message>
        <message>
            <source>No jump or entry leads on from here.</source>
            <translation>这里没有可跟随的转版或导读条目。</translation>
        </message>
        <message>
            <source>First go to a jump or entry: J on the page, Tab in an article.</source>
            <translation>请先走到转版或导读条目：版面上按 J，文章里按 Tab。</translation>
        </message>
        <message>
            <source>This issue has no digest that could be read aloud.</source>
            <translation>本期没有可以朗读的导读。</translation>
        </message>
        <message>
            <source>A story can be chosen while the digest that announces it is read aloud.</source>
            <translation>朗读导读时，才能选定正在报到的文章接着朗读。</translation>
        </message>
        <message>
            <source>The library holds no later issue of this paper.</source>
            <translation>馆藏中没有这份报纸更晚的一期。</translation>
        </message>
        <message>
            <source>The library holds no earlier issue of this paper.</source>
            <translation>馆藏中没有这份报纸更早的一期。</translation>
        </message>
        <message>
            <source>This machine has no voice for the language of this paper.</source>
            <translation>这台机器上没有能朗读本报语言的语音。</translation>
        </message>
        <message>
            <source>The voice of this machine has failed; try again.</source>
            <translation>这台机器的语音中断了，请再试一次。</translation>
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
            <source>First choose words of a headline or the text in the article view.</source>
            <translation>请先在文章中选中标题或正文里的字句。</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>第%1版</translation>
        </message>
        <message>
            <source>Pages %1</source>
            <translation>第%1版</translation>
        </message>
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
            <source>Pages %1–%2</source>
            <comment>two pages that lie open side by side</comment>
            <translation>第%1–%2版</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1  共%2版</translation>
        </message>
        <message>
            <source>%1 of %2  %3</source>
            <translation>%1  %3  共%2版</translation>
        </message>
        <message>
            <source>Continued on %1</source>
            <comment>above what the page prints of a story</comment>
            <translation>接%1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>a page and its section above an article</comment>
            <translation>%1　%2</translation>
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
            <source>Being written: %1</source>
            <translation>正在写入：%1</translation>
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
            <source>Undated</source>
            <translation>日期不明</translation>
        </message>
        <message>
            <source>1 page</source>
            <translation>1版</translation>
        </message>
        <message>
            <source>%1 pages</source>
            <translation>%1版</translation>
        </message>
        <message>
            <source>Articles: %1</source>
            <translation>文章%1篇</translation>
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
            <source>Taken in: %1</source>
            <translation>已收录：%1</translation>
        </message>
        <message>
            <source>%1, held already</source>
            <translation>%1，馆藏中已有</translation>
        </message>
        <message>
            <source>%1, in place of what was held</source>
            <translation>%1，已取代原有的一份</translation>
        </message>
        <message>
            <source>%1 (doubts: %2)</source>
            <translation>%1（存疑%2处）</translation>
        </message>
        <message>
            <source>Taking in %1…</source>
            <translation>正在收录 %1……</translation>
        </message>
        <message>
            <source>Issues taken in: %1, refused: %2</source>
            <translation>已收录 %1 期，拒收 %2 件</translation>
        </message>
        <message>
            <source>Issues taken in: %1, held already: %3, refused: %2</source>
            <translation>已收录 %1 期，馆藏中已有 %3 期，拒收 %2 件</translation>
        </message>
        <message>
            <source>%1 of %2, about %3 left</source>
            <translation>%1 / %2，大约还要 %3</translation>
        </message>
        <message>
            <source>This library may only be read: nothing can be marked, taken in or changed.</source>
            <translation>书库只读：不能标记、收录或更改。</translation>
        </message>
        <message>
            <source>Another program is writing to the library. Daodu goes on as soon as it is done.</source>
            <translation>另一程序正在写入书库，待其写完即继续。</translation>
        </message>
        <message>
            <source>The newspaper is being made ready…</source>
            <translation>正在准备报纸……</translation>
        </message>
        <message>
            <source>Articles are set vertically from now on.</source>
            <translation>文章从现在起竖排。</translation>
        </message>
        <message>
            <source>Articles are set horizontally from now on.</source>
            <translation>文章从现在起横排。</translation>
        </message>
        <message>
            <source>This issue has been replaced in the library; you still see its former form.</source>
            <translation>这一期在馆藏里已换成新的内容，您看到的还是原来的。</translation>
        </message>
        <message>
            <source>To be read afterwards: %1</source>
            <translation>随后要读的文章：%1 篇</translation>
        </message>
        <message>
            <source>Getting the voice ready…</source>
            <translation>正在准备语音……</translation>
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
            <source>Taken out: %1</source>
            <translation>已移出：%1</translation>
        </message>
        <message>
            <source>Take %1 out of the library? It can be put back until Daodu is closed.</source>
            <translation>把%1移出馆藏吗？关闭本程序之前都可以放回。</translation>
        </message>
        <message>
            <source>Take Out</source>
            <translation>移出</translation>
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
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words, or the whole library.</source>
            <translation>没有查到。试试少用几个词，或改查全部馆藏。</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer words.</source>
            <translation>没有查到。试试少用几个词。</translation>
        </message>
        <message>
            <source>Places found: %1</source>
            <translation>查到 %1 处</translation>
        </message>
        <message>
            <source>%1 and more</source>
            <translation>查到 %1 处以上</translation>
        </message>
        <message>
            <source>Articles found: %1</source>
            <translation>查到 %1 篇文章</translation>
        </message>
        <message>
            <source>Articles found: %1 and more</source>
            <translation>查到 %1 篇以上</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
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
            <source>There are no doubts.</source>
            <translation>没有疑点。</translation>
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
            <source>Nothing is left to be decided.</source>
            <translation>没有待办的疑点。</translation>
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
