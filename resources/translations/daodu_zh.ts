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
            <source>Save Article as Picture…</source>
            <translation>文章剪成图片…</translation>
        </message>
        <message>
            <source>Copy Article</source>
            <translation>复制文章</translation>
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
        <name>PeekCard</name>
        <message>
            <source>Go there</source>
            <translation>转到那里</translation>
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
        <name>YearView</name>
        <message>
            <source>Year</source>
            <translation>年历</translation>
        </message>
    </context>
</TS>
