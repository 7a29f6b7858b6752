<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>AddDialog</name>
    <message>
        <source>It is written down as an officer&apos;s own line and counts at once.</source>
        <translation>Ghi là dòng do cán bộ nhập và được tính ngay.</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Thêm {what}</translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>Thêm dòng</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Write the answer down</source>
        <translation>Ghi câu trả lời</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Lưu câu trả lời</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Giá trị đúng</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Giải trình</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>Đúng như đã báo cáo</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Sửa lại giá trị</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Ý kiến khác</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Working out the preview</source>
        <translation>Đang tính bản xem trước</translation>
    </message>
    <message>
        <source>Looking at the file again</source>
        <translation>Đang đọc lại tệp</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Looking at the files</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <source>Neither files nor a table were copied. Copy the whole table with headings, then paste.</source>
        <translation>Chưa sao chép tệp hay bảng nào. Sao chép cả bảng kèm dòng tiêu đề (Ctrl+C), rồi dán lại.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more file(s).</source>
        <translation>
            <numerusform>Và %Ln tệp khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted {when}</source>
        <translation>Dán {when}</translation>
    </message>
    <message>
        <source>Looking at what was pasted</source>
        <translation>Đang đọc bảng vừa dán</translation>
    </message>
    <message>
        <source>No file to take in lies in {folder}.</source>
        <translation>Không có tệp nào để nhận trong {folder}.</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>The question gets the unit&apos;s next number and goes out with its other questions.</source>
        <translation>Câu hỏi mang số tiếp theo của đơn vị, gửi cùng các câu khác.</translation>
    </message>
    <message>
        <source>Ask a unit</source>
        <translation>Hỏi đơn vị</translation>
    </message>
    <message>
        <source>Keep the question</source>
        <translation>Lưu câu hỏi</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
</context>
<context>
    <name>AskingActs</name>
    <message>
        <source>Keeping the questions</source>
        <translation>Đang lưu câu hỏi</translation>
    </message>
    <message>
        <source>Papers that ask the units</source>
        <translation>Lập phiếu đề nghị làm rõ</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Lập phiếu</translation>
    </message>
    <message>
        <source>Where to write the papers</source>
        <translation>Thư mục lập phiếu</translation>
    </message>
    <message>
        <source>{files} papers for {units} units were written.</source>
        <translation>Đã lập {files} tệp cho {units} đơn vị.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Writing the papers</source>
        <translation>Đang lập phiếu</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>Đang đọc câu trả lời</translation>
    </message>
    <message>
        <source>Keeping the answer</source>
        <translation>Đang lưu câu trả lời</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln câu hỏi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s), {questions}.</source>
        <translation>
            <numerusform>%Ln đơn vị, {questions}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered differently on several lines, not taken: {numbers}.</source>
        <translation>Câu có nhiều dòng trả lời khác nhau, chưa nhận: {numbers}.</translation>
    </message>
    <message>
        <source>Taking the answer</source>
        <translation>Đang nhận câu trả lời</translation>
    </message>
    <message>
        <source>Recording the letter</source>
        <translation>Đang ghi công văn</translation>
    </message>
    <message>
        <source>Close the question</source>
        <translation>Kết thúc câu hỏi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Closing the question</source>
        <translation>Đang kết thúc câu hỏi</translation>
    </message>
    <message>
        <source>{unit}: {count} new answers.</source>
        <translation>{unit}: {count} câu trả lời mới.</translation>
    </message>
    <message>
        <source>Numbers nobody asked: {numbers}.</source>
        <translation>Số câu không có: {numbers}.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>What restoring would change</source>
        <translation>Khôi phục sẽ đổi gì</translation>
    </message>
    <message>
        <source>See what restoring would change</source>
        <translation>Xem khôi phục sẽ đổi gì</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>Khôi phục bản này…</translation>
    </message>
    <message>
        <source>Looking at the backups</source>
        <translation>Đang xem các bản sao lưu</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Comparing with the backup</source>
        <translation>Đang so sánh với bản sao lưu</translation>
    </message>
    <message>
        <source>Sending a checked copy</source>
        <translation>Đang gửi bản sao đã kiểm tra</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Print code</source>
        <translation>Mã bản in</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <translation>So với hiện nay</translation>
    </message>
    <message>
        <source>A backup was made and checked: number {number}, print code {code}.</source>
        <translation>Đã sao lưu và kiểm tra: bản số {number}, mã {code}.</translation>
    </message>
    <message>
        <source>A copy was written to {file}, read back and found whole (print code {code}).</source>
        <translation>Đã ghi bản sao ra {file}, đọc lại thấy nguyên vẹn (mã {code}).</translation>
    </message>
    <message>
        <source>Where to send a copy</source>
        <translation>Gửi bản sao tới đâu</translation>
    </message>
    <message>
        <source>Send a copy…</source>
        <translation>Gửi bản sao ra USB…</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Backups lie beside the cluster file, in the folder {folder}.</source>
        <translation>Các bản sao lưu nằm cạnh tệp cụm, trong thư mục {folder}.</translation>
    </message>
    <message>
        <source>No backup yet: the first is made today, or now by the button above.</source>
        <translation>Chưa có bản sao lưu: chương trình tự sao lưu hằng ngày, hoặc bấm nút trên để sao lưu ngay.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Beside the words</source>
        <translation>Bên cạnh lời văn</translation>
    </message>
    <message>
        <source>Notes on the words</source>
        <translation>Nhận xét về lời văn</translation>
    </message>
    <message>
        <source>Let this number follow the data</source>
        <translation>Cho số này tự theo số liệu</translation>
    </message>
    <message>
        <source>What the units wrote</source>
        <translation>Lời văn của các đơn vị</translation>
    </message>
    <message>
        <source>Print the units&apos; own words in this section</source>
        <translation>In nguyên văn của các đơn vị ở mục này</translation>
    </message>
    <message>
        <source>Last year&apos;s text</source>
        <translation>Lời văn năm trước</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Cả báo cáo</translation>
    </message>
    <message>
        <source>No unit wrote anything here.</source>
        <translation>Chưa đơn vị nào viết gì ở mục này.</translation>
    </message>
    <message>
        <source>Nothing is known of last year&apos;s report. Read it from Word to compare and to find repeats.</source>
        <translation>Chưa có báo cáo năm trước. Đọc từ tệp Word để so sánh và dò câu lặp.</translation>
    </message>
    <message>
        <source>Nothing to note: words and numbers agree.</source>
        <translation>Không có gì phải sửa: lời văn khớp với số liệu.</translation>
    </message>
    <message>
        <source>Notes ({count})</source>
        <translation>Nhận xét ({count})</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Chép phần đã chọn</translation>
    </message>
    <message>
        <source>Read it from Word…</source>
        <translation>Đọc từ tệp Word…</translation>
    </message>
    <message>
        <source>Contents only: Word decides where pages turn.</source>
        <translation>Chỉ xem nội dung: Word quyết định chỗ sang trang.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Năm trước</translation>
    </message>
</context>
<context>
    <name>BesideTab</name>
    <message>
        <source>Only where they differ</source>
        <translation>Chỉ hiện chỗ lệch</translation>
    </message>
    <message>
        <source>Lists beside totals</source>
        <translation>Đối chiếu danh sách với tổng số</translation>
    </message>
    <message>
        <source>Nothing differs here.</source>
        <translation>Không có chỗ nào lệch.</translation>
    </message>
    <message>
        <source>THE LIST</source>
        <translation>DANH SÁCH</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) by name</source>
        <translation>
            <numerusform>%Ln lượt có tên</numerusform>
        </translation>
    </message>
    <message>
        <source>THE TOTAL</source>
        <translation>TỔNG SỐ ĐƠN VỊ BÁO CÁO</translation>
    </message>
    <message>
        <source>HOW THEY STAND</source>
        <translation>ĐỐI CHIẾU</translation>
    </message>
    <message>
        <source>WHAT COUNTS</source>
        <translation>SỐ ĐƯỢC IN</translation>
    </message>
    <message>
        <source>The tables of awards print the total the unit gave.</source>
        <translation>Bảng khen thưởng in tổng số đơn vị báo cáo, không in số đếm theo danh sách.</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Tất cả đơn vị</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) differ</source>
        <translation>
            <numerusform>%Ln dòng lệch</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Không có chỗ lệch.</translation>
    </message>
    <message>
        <source>No unit named awards yet, and none gave totals: there is nothing to set side by side.</source>
        <translation>Chưa có danh sách khen thưởng và chưa có tổng số nào để đối chiếu.</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Total given</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
    <message>
        <source>How they stand</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>%Ln time(s) in all</source>
        <translation>%Ln lượt</translation>
    </message>
</context>
<context>
    <name>CandidateActs</name>
    <message>
        <source>Looking for numbers in the reports</source>
        <translation>Đang tìm số trong báo cáo Word</translation>
    </message>
    <message>
        <source>Keeping the numbers</source>
        <translation>Đang ghi số đã xác nhận</translation>
    </message>
    <message>
        <source>Keeping the decision</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Đang trả lại</translation>
    </message>
    <message>
        <source>Keeping the question</source>
        <translation>Đang ghi câu hỏi</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Tất cả các số</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Number read</source>
        <translation>Số đọc được</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Câu</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Có thể là</translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation>Sổ đang ghi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Numbers in Word reports</source>
        <translation>Số trong báo cáo Word</translation>
    </message>
</context>
<context>
    <name>CandidatesTab</name>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Which numbers</source>
        <translation>Những số nào</translation>
    </message>
    <message>
        <source>Numbers in Word reports</source>
        <translation>Số trong báo cáo Word</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more: choose a unit to see them.</source>
        <translation>
            <numerusform>… và còn %Ln số nữa: chọn đơn vị để xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>No number is left to look at.</source>
        <translation>Không còn số nào cần xem.</translation>
    </message>
    <message>
        <source>Numbers in the sentences of the units&apos; Word reports are offered here once a report came in.</source>
        <translation>Khi đã nhận báo cáo Word, các số trong lời văn và bảng của báo cáo hiện ở đây để xem và xác nhận.</translation>
    </message>
    <message>
        <source>Nothing of this counts before you confirm it.</source>
        <translation>Chưa số nào được tính trước khi có người xác nhận.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Check the cluster file  F5</source>
        <translation>Kiểm tra tệp cụm  F5</translation>
    </message>
    <message>
        <source>Findings ({count})</source>
        <translation>Nội dung kiểm tra ({count})</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Questions to the units ({count})</source>
        <translation>Câu hỏi cho đơn vị ({count})</translation>
    </message>
    <message>
        <source>Nothing is left to look at.</source>
        <translation>Không còn nội dung nào cần xem.</translation>
    </message>
    <message>
        <source>This finding is settled: nothing differs there any more.</source>
        <translation>Điều phát hiện này đã hết: chỗ đó không còn lệch.</translation>
    </message>
    <message>
        <source>Checking the cluster file</source>
        <translation>Đang kiểm tra tệp cụm</translation>
    </message>
    <message>
        <source>Keeping the rule</source>
        <translation>Đang lưu quy tắc</translation>
    </message>
    <message>
        <source>Keeping the words</source>
        <translation>Đang lưu giải thích</translation>
    </message>
    <message>
        <source>Keeping the questions</source>
        <translation>Đang lưu câu hỏi</translation>
    </message>
    <message>
        <source>Taking the acceptance back</source>
        <translation>Đang bỏ xem xét</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) are accepted with the same words.</source>
        <translation>
            <numerusform>Ghi đã xem xét %Ln cảnh báo với cùng một lời giải thích.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept with words</source>
        <translation>Ghi đã xem xét</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Đã xem xét</translation>
    </message>
    <message>
        <source>Keeping the correction</source>
        <translation>Đang lưu đính chính</translation>
    </message>
    <message>
        <source>Looking into the member&apos;s file</source>
        <translation>Đang mở tệp của đơn vị</translation>
    </message>
    <message>
        <source>The cluster file is whole. Print code {code}.</source>
        <translation>Tệp cụm nguyên vẹn. Mã in {code}.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi ghi</translation>
    </message>
    <message>
        <source>What was found, what to do</source>
        <translation>Nội dung, việc cần làm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nội dung kiểm tra</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Nội dung khác</translation>
    </message>
    <message>
        <source>%Ln finding(s)</source>
        <translation>%Ln nội dung</translation>
    </message>
    <message>
        <source>and %Ln more</source>
        <translation>và %Ln đơn vị khác</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Units to send forms to</source>
        <translation>Đơn vị được gửi mẫu</translation>
    </message>
    <message>
        <source>Instructions, letters and list of sending too</source>
        <translation>Kèm hướng dẫn, công văn và danh sách gửi</translation>
    </message>
    <message>
        <source>sent {day}, issue {issue}</source>
        <translation>đã gửi {day}, lần {issue}</translation>
    </message>
    <message>
        <source>nothing sent yet</source>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Figures until</source>
        <translation>Chốt số liệu ngày</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Hạn nộp</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Chọn hết</translation>
    </message>
    <message>
        <source>No unit</source>
        <translation>Bỏ chọn hết</translation>
    </message>
</context>
<context>
    <name>Choose</name>
    <message>
        <source>Open a cluster file</source>
        <translation>Mở tệp cụm</translation>
    </message>
    <message>
        <source>Cluster files (*.tongket)</source>
        <translation>Tệp cụm (*.tongket)</translation>
    </message>
    <message>
        <source>Where to keep the cluster file</source>
        <translation>Nơi lưu tệp cụm</translation>
    </message>
    <message>
        <source>Choose a framework</source>
        <translation>Chọn khung tiêu chí</translation>
    </message>
    <message>
        <source>Frameworks and annexes</source>
        <translation>Khung tiêu chí và phụ lục</translation>
    </message>
    <message>
        <source>Where to write the framework</source>
        <translation>Ghi khung tiêu chí vào đâu</translation>
    </message>
    <message>
        <source>Word annex (*.docx)</source>
        <translation>Phụ lục Word (*.docx)</translation>
    </message>
    <message>
        <source>Excel annex (*.xlsx)</source>
        <translation>Phụ lục Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Framework file (*.toml)</source>
        <translation>Tệp khung tiêu chí (*.toml)</translation>
    </message>
    <message>
        <source>Choose the files the units sent</source>
        <translation>Chọn các tệp đơn vị gửi về</translation>
    </message>
    <message>
        <source>Workbooks and Word texts</source>
        <translation>Bảng tính và văn bản Word</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Where to write the paper</source>
        <translation>Lập văn bản ở đâu</translation>
    </message>
    <message>
        <source>Word papers (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
    <message>
        <source>Choose a Word paper</source>
        <translation>Chọn văn bản Word</translation>
    </message>
    <message>
        <source>Choose files of evidence</source>
        <translation>Chọn tệp minh chứng</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Bảng tính (*.xlsx)</translation>
    </message>
    <message>
        <source>Where to write the package</source>
        <translation>Ghi gói bàn giao ở đâu</translation>
    </message>
    <message>
        <source>Handover packages (*.bangiao)</source>
        <translation>Gói bàn giao (*.bangiao)</translation>
    </message>
    <message>
        <source>Take over a package</source>
        <translation>Nhận gói bàn giao</translation>
    </message>
    <message>
        <source>Choose how the units changed</source>
        <translation>Chọn tệp đơn vị thay đổi</translation>
    </message>
    <message>
        <source>Files of changes (*.toml)</source>
        <translation>Tệp đơn vị thay đổi (*.toml)</translation>
    </message>
</context>
<context>
    <name>ClassesSection</name>
    <message>
        <source>Classes, best first</source>
        <translation>Xếp loại, từ cao xuống thấp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên hạng</translation>
    </message>
    <message>
        <source>From this total</source>
        <translation>Từ tổng điểm</translation>
    </message>
    <message>
        <source>Each at least (% of maximum)</source>
        <translation>Từng mục đạt ít nhất (% điểm tối đa)</translation>
    </message>
    <message>
        <source>each criterion</source>
        <translation>từng tiêu chí</translation>
    </message>
    <message>
        <source>each group</source>
        <translation>từng nhóm</translation>
    </message>
    <message>
        <source>measured on</source>
        <translation>tính trên</translation>
    </message>
    <message>
        <source>At most units</source>
        <translation>Không quá số đơn vị</translation>
    </message>
    <message>
        <source>or at most (% of ranked units)</source>
        <translation>hoặc không quá (% đơn vị xếp hạng)</translation>
    </message>
    <message>
        <source>rounded down</source>
        <translation>làm tròn xuống</translation>
    </message>
    <message>
        <source>rounded half up</source>
        <translation>làm tròn số học</translation>
    </message>
    <message>
        <source>rounded up</source>
        <translation>làm tròn lên</translation>
    </message>
    <message>
        <source>the share is</source>
        <translation>số đơn vị được</translation>
    </message>
    <message>
        <source>Better classes count in this quota</source>
        <translation>Tính gộp cả các hạng trên vào số lượng này</translation>
    </message>
    <message>
        <source>Only for units assigned this maximum</source>
        <translation>Chỉ cho đơn vị được giao tổng tối đa</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Hạng mới</translation>
    </message>
    <message>
        <source>{name}: from {points}</source>
        <translation>{name}: từ {points}</translation>
    </message>
    <message>
        <source>floor {percent} %</source>
        <translation>sàn {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln unit(s)</source>
        <translation>
            <numerusform>không quá %Ln đơn vị</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {percent} % of units</source>
        <translation>không quá {percent} % đơn vị</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Blank cells become “not reported”: {told}. This can be undone.</source>
        <translation>Ô còn trống sẽ thành “không báo cáo”: {told}. Việc này hoàn tác được.</translation>
    </message>
    <message>
        <source>Close the intake</source>
        <translation>Khép kỳ nhận</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Tất cả đơn vị</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) become “not reported”</source>
        <translation>
            <numerusform>Chuyển %Ln ô thành “không báo cáo”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClusterForm</name>
    <message>
        <source>for example 3</source>
        <translation>ví dụ 3</translation>
    </message>
    <message>
        <source>left empty, it is made of the number</source>
        <translation>để trống thì lấy theo số của cụm</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Cấp</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>&amp;Số của cụm</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Tên cụm</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Năm</translation>
    </message>
    <message>
        <source>Figures f&amp;rom</source>
        <translation>Số liệu từ n&amp;gày</translation>
    </message>
    <message>
        <source>Figures u&amp;p to</source>
        <translation>Số liệu đến ngà&amp;y</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>Tạo cụm mới…</translation>
    </message>
    <message>
        <source>Open a cluster file…</source>
        <translation>Mở tệp cụm…</translation>
    </message>
    <message>
        <source>Take over a handover package…</source>
        <translation>Nhận gói bàn giao…</translation>
    </message>
    <message>
        <source>Look at the sample cluster</source>
        <translation>Xem cụm mẫu</translation>
    </message>
    <message>
        <source>Set a password…</source>
        <translation>Đặt mật khẩu…</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>Đổi mật khẩu…</translation>
    </message>
    <message>
        <source>Remove the password…</source>
        <translation>Bỏ mật khẩu…</translation>
    </message>
    <message>
        <source>Close the cluster file</source>
        <translation>Đóng tệp cụm</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Copy the block with its headings</source>
        <translation>Sao chép khối kèm tiêu đề</translation>
    </message>
    <message>
        <source>Seek everything…</source>
        <translation>Tìm mọi thứ…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>1 Framework</source>
        <translation>1 Khung tiêu chí</translation>
    </message>
    <message>
        <source>2 Sending forms</source>
        <translation>2 Gửi mẫu</translation>
    </message>
    <message>
        <source>3 Intake</source>
        <translation>3 Thu nhận</translation>
    </message>
    <message>
        <source>4 Checks</source>
        <translation>4 Kiểm tra</translation>
    </message>
    <message>
        <source>5 Scores</source>
        <translation>5 Chấm điểm</translation>
    </message>
    <message>
        <source>6 Standings</source>
        <translation>6 Xếp hạng</translation>
    </message>
    <message>
        <source>9 Papers</source>
        <translation>9 Văn bản</translation>
    </message>
    <message>
        <source>10 Handover</source>
        <translation>10 Bàn giao</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Details pane</source>
        <translation>Khung chi tiết</translation>
    </message>
    <message>
        <source>Where a number comes from</source>
        <translation>Số này từ đâu ra</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Sang khung kế tiếp</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>Giao diện: theo hệ thống</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Giao diện: sáng</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Giao diện: tối</translation>
    </message>
    <message>
        <source>&amp;Intake</source>
        <translation>Thu &amp;nhận</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Paste copied files or a table</source>
        <translation>Dán tệp, bảng đã sao chép</translation>
    </message>
    <message>
        <source>Look into the inbox</source>
        <translation>Xem thư mục nhận</translation>
    </message>
    <message>
        <source>Choose the inbox folder…</source>
        <translation>Chọn thư mục nhận…</translation>
    </message>
    <message>
        <source>Watch no inbox folder</source>
        <translation>Thôi theo dõi thư mục nhận</translation>
    </message>
    <message>
        <source>Make the forms to send…</source>
        <translation>Tạo bộ mẫu gửi đơn vị…</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>C&amp;hấm điểm</translation>
    </message>
    <message>
        <source>Stage: claim</source>
        <translation>Bước tự chấm</translation>
    </message>
    <message>
        <source>Stage: cross-check</source>
        <translation>Bước chấm chéo</translation>
    </message>
    <message>
        <source>Stage: appraisal</source>
        <translation>Bước thẩm định</translation>
    </message>
    <message>
        <source>Stage: agreed</source>
        <translation>Bước thống nhất</translation>
    </message>
    <message>
        <source>Next cell to look at</source>
        <translation>Ô cần xem kế tiếp</translation>
    </message>
    <message>
        <source>Previous cell to look at</source>
        <translation>Ô cần xem trước đó</translation>
    </message>
    <message>
        <source>Dispute this score…</source>
        <translation>Ghi đề nghị xem xét lại điểm…</translation>
    </message>
    <message>
        <source>Cross-checks</source>
        <translation>Chấm chéo</translation>
    </message>
    <message>
        <source>Disputed scores</source>
        <translation>Xem xét lại điểm</translation>
    </message>
    <message>
        <source>Cells that weigh</source>
        <translation>Soát ô nặng</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>&amp;Văn bản</translation>
    </message>
    <message>
        <source>Make all papers…</source>
        <translation>Tạo văn bản</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Công cụ</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Giới thiệu chương trình</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Thanh công cụ</translation>
    </message>
</context>
<context>
    <name>CommentsTab</name>
    <message>
        <source>Comments</source>
        <translation>Góp ý</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>What the unit says</source>
        <translation>Nội dung góp ý</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>the whole framework</source>
        <translation>toàn bộ khung tiêu chí</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s) wait for an answer.</source>
        <translation>
            <numerusform>%Ln góp ý chờ trả lời.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments are given on a draft.</source>
        <translation>Góp ý được ghi trên bản nháp; khung đang dùng đã chốt.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation>○ chờ trả lời</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ tiếp thu</translation>
    </message>
    <message>
        <source>✕ not accepted</source>
        <translation>✕ không tiếp thu</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>toàn khung</translation>
    </message>
    <message>
        <source>Write a comment down</source>
        <translation>Ghi một góp ý</translation>
    </message>
    <message>
        <source>Keep the comment</source>
        <translation>Ghi góp ý</translation>
    </message>
    <message>
        <source>Answer the comment gone to</source>
        <translation>Trả lời góp ý đang chọn</translation>
    </message>
    <message>
        <source>✓ Accept</source>
        <translation>✓ Tiếp thu</translation>
    </message>
    <message>
        <source>✕ Do not accept</source>
        <translation>✕ Không tiếp thu</translation>
    </message>
    <message>
        <source>○ Take the answer back</source>
        <translation>○ Bỏ trả lời</translation>
    </message>
    <message>
        <source>Delete the comment</source>
        <translation>Xóa góp ý</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>A person of another unit looked at every score of {unit} and confirms it as it stands now.</source>
        <translation>Người của đơn vị khác đã xem từng điểm của {unit} và xác nhận đúng như hiện nay.</translation>
    </message>
    <message>
        <source>Confirm the chair&apos;s scores</source>
        <translation>Xác nhận điểm đơn vị cụm trưởng</translation>
    </message>
    <message>
        <source>Keep the confirmation</source>
        <translation>Ghi xác nhận</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Người xác nhận</translation>
    </message>
    <message>
        <source>Unit of who confirms</source>
        <translation>Đơn vị của người xác nhận</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct here</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>Lưu đính chính</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Giá trị đúng</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>letter, decision, telephone call…</source>
        <translation>công văn, quyết định, điện thoại…</translation>
    </message>
    <message>
        <source>This value cannot be read here.</source>
        <translation>Giá trị này không ghi được vào đây.</translation>
    </message>
    <message>
        <source>The unit&apos;s own words are kept beside the correction.</source>
        <translation>Nguyên văn đơn vị gửi vẫn được giữ bên cạnh đính chính.</translation>
    </message>
    <message>
        <source>Correct the line</source>
        <translation>Đính chính dòng</translation>
    </message>
    <message>
        <source>Sent: {line}</source>
        <translation>Đơn vị gửi: {line}</translation>
    </message>
</context>
<context>
    <name>CorrectTextDialog</name>
    <message>
        <source>Right words</source>
        <translation>Lời văn đúng</translation>
    </message>
    <message>
        <source>As the &amp;unit sent it</source>
        <translation>&amp;Lấy lại lời đơn vị gửi</translation>
    </message>
</context>
<context>
    <name>CriterionPanel</name>
    <message>
        <source>Base points</source>
        <translation>Điểm chuẩn</translation>
    </message>
    <message>
        <source>Bonus points</source>
        <translation>Điểm thưởng</translation>
    </message>
    <message>
        <source>Penalty points</source>
        <translation>Điểm trừ</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần điểm</translation>
    </message>
    <message>
        <source>No criterion yet</source>
        <translation>Chưa có tiêu chí nào</translation>
    </message>
    <message>
        <source>Ctrl+G adds a group, Insert a criterion, Ctrl+Insert one below.</source>
        <translation>Ctrl+G thêm nhóm, Insert thêm tiêu chí, Ctrl+Insert thêm tiêu chí bên dưới.</translation>
    </message>
    <message numerus="yes">
        <source>A group of %Ln. Maximum {max}; below: {sums}</source>
        <translation>
            <numerusform>Nhóm gồm %Ln mục. Tối đa {max}; bên dưới: {sums}</numerusform>
        </translation>
    </message>
    <message>
        <source>Maximum {max} points</source>
        <translation>Tối đa {max} điểm</translation>
    </message>
    <message>
        <source>Nothing below yet. Maximum {max}</source>
        <translation>Chưa có gì bên dưới. Tối đa {max}</translation>
    </message>
</context>
<context>
    <name>CrossPage</name>
    <message>
        <source>Cross-checks</source>
        <translation>Chấm chéo</translation>
    </message>
    <message>
        <source>Take in sheets…</source>
        <translation>Nhận phiếu…</translation>
    </message>
    <message>
        <source>Make blind sheets…</source>
        <translation>Lập phiếu chấm chéo…</translation>
    </message>
    <message>
        <source>Who checks whom</source>
        <translation>Ai chấm ai</translation>
    </message>
    <message>
        <source>Where the teams differ</source>
        <translation>Chỗ chấm khác nhau</translation>
    </message>
    <message>
        <source>Reading the cross-check</source>
        <translation>Đang đọc kết quả chấm chéo</translation>
    </message>
    <message>
        <source>Reading the sheets</source>
        <translation>Đang đọc phiếu</translation>
    </message>
    <message>
        <source>Making blind sheets</source>
        <translation>Đang lập phiếu chấm chéo</translation>
    </message>
    <message>
        <source>Keeping the cross-check</source>
        <translation>Đang ghi chấm chéo</translation>
    </message>
    <message numerus="yes">
        <source>Where the teams differ (%Ln)</source>
        <translation>
            <numerusform>Chỗ chấm khác nhau (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out what would change</source>
        <translation>Đang tính thay đổi kéo theo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s), not kept yet</source>
        <translation>
            <numerusform>Phân công %Ln tổ, chưa ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s) read, not kept yet</source>
        <translation>
            <numerusform>Đã đọc %Ln phiếu, chưa ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blind sheet(s) written to {folder}.</source>
        <translation>
            <numerusform>Đã lập %Ln phiếu chấm chéo trong {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to write the blind sheets</source>
        <translation>Ghi phiếu chấm chéo vào thư mục nào</translation>
    </message>
    <message>
        <source>each checks </source>
        <translation>mỗi đơn vị chấm </translation>
    </message>
    <message>
        <source>How many units each one checks</source>
        <translation>Mỗi đơn vị chấm bao nhiêu đơn vị</translation>
    </message>
    <message>
        <source>How several teams&apos; points become one</source>
        <translation>Cách gộp điểm của nhiều tổ</translation>
    </message>
    <message>
        <source>Several teams: mean</source>
        <translation>Nhiều tổ: lấy trung bình cộng</translation>
    </message>
    <message>
        <source>Several teams: median</source>
        <translation>Nhiều tổ: lấy trung vị</translation>
    </message>
    <message>
        <source>Several teams: mean without highest and lowest</source>
        <translation>Nhiều tổ: bỏ điểm cao nhất, thấp nhất rồi lấy trung bình</translation>
    </message>
    <message>
        <source>By rotation</source>
        <translation>Giao xoay vòng</translation>
    </message>
    <message>
        <source>Space or Enter tells a team to check a unit. A sheet shows nothing of what the unit claims.</source>
        <translation>Phím cách hoặc Enter giao tổ của đơn vị ở hàng chấm đơn vị ở cột, bấm lần nữa là thôi giao. Phiếu không có điểm tự chấm.</translation>
    </message>
    <message>
        <source>Nothing can be checked yet: the framework or the units are missing.</source>
        <translation>Chưa chấm chéo được: còn thiếu khung tiêu chí hoặc đơn vị.</translation>
    </message>
</context>
<context>
    <name>CrossTables</name>
    <message>
        <source>Checks</source>
        <translation>Đơn vị chấm</translation>
    </message>
    <message>
        <source>Is checked</source>
        <translation>Đơn vị được chấm</translation>
    </message>
    <message>
        <source>Who checks whom</source>
        <translation>Ai chấm ai</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tự chấm</translation>
    </message>
    <message>
        <source>What the teams gave</source>
        <translation>Điểm các tổ cho</translation>
    </message>
    <message>
        <source>Cross-check</source>
        <translation>Chấm chéo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh</translation>
    </message>
    <message>
        <source>Where the teams differ</source>
        <translation>Chỗ chấm khác nhau</translation>
    </message>
    <message>
        <source>told</source>
        <translation>giao</translation>
    </message>
    <message>
        <source>✓ {count} cells</source>
        <translation>✓ {count} ô</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>The decision is kept with its reason and basis, and printed.</source>
        <translation>Kết luận được lưu và in ra cùng lý do, căn cứ.</translation>
    </message>
    <message>
        <source>The chair&apos;s own unit: a person of another unit must confirm the decision.</source>
        <translation>Đơn vị cụm trưởng: người xác nhận phải thuộc đơn vị khác.</translation>
    </message>
    <message>
        <source>Decide the dispute</source>
        <translation>Kết luận đề nghị xem xét lại điểm</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>Ghi kết luận</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Counts instead</source>
        <translation>Tính thay bằng</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Người kết luận</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Người thứ hai xác nhận</translation>
    </message>
    <message>
        <source>Unit of who confirms</source>
        <translation>Đơn vị của người xác nhận</translation>
    </message>
    <message>
        <source>The score stays</source>
        <translation>Giữ nguyên điểm</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation>Chấp nhận một phần</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>Equal totals</source>
        <translation>Bằng tổng điểm</translation>
    </message>
    <message>
        <source>Draws and votes</source>
        <translation>Bốc thăm, biểu quyết</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>Cần lưu ý</translation>
    </message>
    <message>
        <source>Close to a threshold</source>
        <translation>Sát ngưỡng xếp loại</translation>
    </message>
    <message>
        <source>How safe each rank is</source>
        <translation>Khoảng cách an toàn giữa các hạng</translation>
    </message>
    <message>
        <source>What decided</source>
        <translation>Vì sao xếp thế</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Looking for the reasons</source>
        <translation>Đang tìm căn cứ</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>VÌ SAO</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>NGUỒN</translation>
    </message>
    <message>
        <source>HISTORY</source>
        <translation>LỊCH SỬ</translation>
    </message>
    <message>
        <source>EVIDENCE</source>
        <translation>MINH CHỨNG</translation>
    </message>
    <message>
        <source>Print on one page…</source>
        <translation>In trên một trang…</translation>
    </message>
    <message>
        <source>Go to a number to see why it is so and where it comes from.</source>
        <translation>Chọn một con số để xem vì sao có số ấy và số lấy từ ô nào.</translation>
    </message>
    <message>
        <source>The cell in the member&apos;s file</source>
        <translation>Ô trong tệp của đơn vị</translation>
    </message>
    <message>
        <source>Show in the file</source>
        <translation>Xem ô trong tệp của đơn vị</translation>
    </message>
    <message>
        <source>Opening the file the unit sent</source>
        <translation>Đang mở tệp của đơn vị</translation>
    </message>
    <message>
        <source>This part of the file cannot be drawn.</source>
        <translation>Không vẽ lại được phần này của tệp.</translation>
    </message>
</context>
<context>
    <name>DisputesPage</name>
    <message>
        <source>Disputed scores</source>
        <translation>Xem xét lại điểm</translation>
    </message>
    <message>
        <source>All units under both outcomes</source>
        <translation>Các đơn vị theo hai phương án</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Kết luận…</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Mở lại…</translation>
    </message>
    <message>
        <source>Print the file…</source>
        <translation>In hồ sơ…</translation>
    </message>
    <message>
        <source>Print the answer…</source>
        <translation>In thông báo trả lời…</translation>
    </message>
    <message>
        <source>No score is disputed. On the page Scores: choose a cell, then Ctrl+Shift+D.</source>
        <translation>Chưa có đề nghị xem xét lại điểm nào. Ở trang Chấm điểm: chọn ô, rồi Ctrl+Shift+D.</translation>
    </message>
    <message>
        <source>Writing the paper</source>
        <translation>Đang lập văn bản</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Đã lập: {path}</translation>
    </message>
    <message>
        <source>Keeping the dispute</source>
        <translation>Đang ghi đề nghị</translation>
    </message>
    <message>
        <source>Working out both outcomes</source>
        <translation>Đang tính hai phương án</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Đề nghị ghi</translation>
    </message>
    <message>
        <source>What the unit says</source>
        <translation>Lời đề nghị</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>The case chosen</source>
        <translation>Đề nghị đang xem</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Preparing the sample cluster</source>
        <translation>Đang chuẩn bị cụm mẫu</translation>
    </message>
    <message>
        <source>Opening {file}</source>
        <translation>Đang mở {file}</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Thư mục: {folder}</translation>
    </message>
    <message>
        <source>Looking at the papers</source>
        <translation>Đang xem các văn bản</translation>
    </message>
    <message>
        <source>Reading the report</source>
        <translation>Đang đọc báo cáo</translation>
    </message>
    <message>
        <source>Keeping the report</source>
        <translation>Đang ghi báo cáo</translation>
    </message>
    <message>
        <source>Proving the words</source>
        <translation>Đang soát lời văn</translation>
    </message>
    <message>
        <source>Reconciling the paper</source>
        <translation>Đang đối soát văn bản</translation>
    </message>
    <message>
        <source>Renewing the numbers</source>
        <translation>Đang cập nhật số</translation>
    </message>
    <message>
        <source>Not made, because there is nothing to make them of yet: {papers}.</source>
        <translation>Không lập vì chưa có nội dung: {papers}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Made at stage: {stage}</source>
        <translation>Lập theo điểm bước: {stage}</translation>
    </message>
    <message>
        <source>The result is provisional; every paper made now says so.</source>
        <translation>Kết quả còn tạm tính; văn bản tạo lúc này đều ghi rõ TẠM TÍNH.</translation>
    </message>
    <message>
        <source>Tick at least one paper.</source>
        <translation>Hãy chọn ít nhất một văn bản.</translation>
    </message>
    <message>
        <source>Making papers</source>
        <translation>Đang tạo văn bản</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Đối soát</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>No papers have been made yet.</source>
        <translation>Chưa tạo văn bản nào.</translation>
    </message>
    <message>
        <source>Comparing pages</source>
        <translation>Đang so từng trang</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>Thư mục chứa văn bản</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) made in {folder}.</source>
        <translation>
            <numerusform>Đã tạo %Ln tệp trong {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierTab</name>
    <message>
        <source>Papers to make</source>
        <translation>Văn bản cần tạo</translation>
    </message>
    <message>
        <source>Papers made</source>
        <translation>Văn bản đã tạo</translation>
    </message>
    <message>
        <source>PDF as well</source>
        <translation>Lập cả PDF</translation>
    </message>
    <message>
        <source>Papers in the folder</source>
        <translation>Văn bản trong thư mục</translation>
    </message>
    <message>
        <source>Pages to print again</source>
        <translation>Trang cần in lại</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>Cần lưu ý</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>{file} was edited by hand and stays as it is; the new paper stands beside it.</source>
        <translation>{file} đã được sửa tay nên giữ nguyên; bản mới để bên cạnh.</translation>
    </message>
    <message>
        <source>✓ just made</source>
        <translation>✓ vừa lập</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>không lập</translation>
    </message>
    <message>
        <source>✓ up to date</source>
        <translation>✓ đúng số liệu nay</translation>
    </message>
    <message>
        <source>↻ older than the data</source>
        <translation>↻ cũ hơn số liệu</translation>
    </message>
    <message>
        <source>✎ edited by hand; ↻ older than the data</source>
        <translation>✎ đã sửa tay; ↻ cũ hơn số liệu</translation>
    </message>
    <message>
        <source>✎ edited by hand</source>
        <translation>✎ đã sửa tay</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>chưa lập</translation>
    </message>
    <message>
        <source>Made before the latest act; its numbers are still the same.</source>
        <translation>Lập trước việc ghi gần nhất; các số vẫn như cũ.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>Make the ticked papers</source>
        <translation>Tạo văn bản đã chọn</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Typed and not kept yet</source>
        <translation>Đã gõ, chưa ghi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Người quyết định</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Bỏ  Esc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) typed, not kept</source>
        <translation>
            <numerusform>%Ln ô chưa ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WHAT IF · %Ln cell(s) supposed, nothing is kept</source>
        <translation>
            <numerusform>GIẢ ĐỊNH · %Ln ô gõ thử, không ghi gì</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln cell(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>Ghi %Ln ô  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>What stood there changes: a reason is needed.</source>
        <translation>Có ô đã có điểm bị đổi: cần lý do.</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Minh chứng…</translation>
    </message>
    <message>
        <source>What keeping would move</source>
        <translation>Thay đổi kéo theo</translation>
    </message>
</context>
<context>
    <name>DrawDialog</name>
    <message>
        <source>The draw or vote is held by the conference; only its result is recorded here, and printed.</source>
        <translation>Hội nghị tự bốc thăm hoặc biểu quyết; ở đây chỉ ghi kết quả, được lưu và in ra.</translation>
    </message>
    <message>
        <source>Record a draw or a vote</source>
        <translation>Ghi kết quả bốc thăm, biểu quyết</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Ghi thứ tự</translation>
    </message>
    <message>
        <source>Units of one rank</source>
        <translation>Các đơn vị đồng hạng</translation>
    </message>
    <message>
        <source>Order, best first</source>
        <translation>Thứ tự, từ cao xuống</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Người chủ trì</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Người chứng kiến</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
</context>
<context>
    <name>DropLayer</name>
    <message>
        <source>Drop to take in</source>
        <translation>Thả để nhận</translation>
    </message>
    <message>
        <source>Drop a cluster file to open it</source>
        <translation>Thả tệp cụm để mở</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>The reason is kept and stands in the log; earlier deadlines stay there too.</source>
        <translation>Lý do được lưu và ghi trong nhật ký; các hạn trước vẫn còn ở đó.</translation>
    </message>
    <message>
        <source>Move a deadline</source>
        <translation>Dời hạn nộp</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>Đặt hạn</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Tất cả đơn vị</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Tất cả văn bản</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Hạn nộp</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Criteria</source>
        <translation>Các tiêu chí</translation>
    </message>
    <message>
        <source>Base groups add up to {sum} {sign} {total}</source>
        <translation>Các nhóm điểm chuẩn cộng được {sum} {sign} {total}</translation>
    </message>
    <message>
        <source>The maximum has to be a number, like 7,5.</source>
        <translation>Điểm tối đa phải là số, ví dụ 7,5.</translation>
    </message>
    <message>
        <source>The criterion chosen</source>
        <translation>Tiêu chí đang chọn</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ Nhóm</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Thêm nhóm</translation>
    </message>
    <message>
        <source>+ Criterion</source>
        <translation>+ Tiêu chí</translation>
    </message>
    <message>
        <source>Add a criterion beside the one at hand</source>
        <translation>Thêm tiêu chí cùng cấp</translation>
    </message>
    <message>
        <source>+ Below</source>
        <translation>+ Bên dưới</translation>
    </message>
    <message>
        <source>Add a criterion below the one at hand</source>
        <translation>Thêm tiêu chí bên dưới</translation>
    </message>
    <message>
        <source>Delete with everything below</source>
        <translation>Xóa cùng mọi tiêu chí bên dưới</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move into the group above</source>
        <translation>Nhập vào nhóm phía trên</translation>
    </message>
    <message>
        <source>Move out of the group</source>
        <translation>Đưa ra ngoài nhóm</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Copy the branch</source>
        <translation>Chép cả nhánh</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Đánh lại mã</translation>
    </message>
    <message>
        <source>Count all codes anew in their order</source>
        <translation>Đánh lại mã toàn khung theo thứ tự</translation>
    </message>
</context>
<context>
    <name>EffectsSection</name>
    <message>
        <source>Effects</source>
        <translation>Khống chế</translation>
    </message>
    <message>
        <source>lowers the class</source>
        <translation>hạ loại</translation>
    </message>
    <message>
        <source>no rank, no class</source>
        <translation>không xếp hạng, không xếp loại</translation>
    </message>
    <message>
        <source>ranked, but no titles</source>
        <translation>xếp hạng nhưng không xét danh hiệu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>When it applies</source>
        <translation>Khi nào</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Hậu quả</translation>
    </message>
    <message>
        <source>Classes lower</source>
        <translation>Số bậc hạ</translation>
    </message>
    <message>
        <source>New effect</source>
        <translation>Quy định mới</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>not assigned</source>
        <translation>không giao</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>không báo cáo</translation>
    </message>
    <message>
        <source>state cleared</source>
        <translation>bỏ trạng thái</translation>
    </message>
    <message>
        <source>points</source>
        <translation>điểm</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>thực hiện</translation>
    </message>
    <message>
        <source>target</source>
        <translation>chỉ tiêu</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>kỳ trước</translation>
    </message>
    <message>
        <source>value</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>count</source>
        <translation>số lượng</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>mức</translation>
    </message>
    <message>
        <source>points {points}</source>
        <translation>điểm {points}</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Chương trình gặp lỗi</translation>
    </message>
    <message>
        <source>The program met an error it did not expect. What was saved before is safe. Please copy the text below and send it to whoever looks after the program.</source>
        <translation>Chương trình gặp một lỗi chưa lường trước. Những gì đã lưu vẫn an toàn. Đề nghị sao chép nội dung dưới đây và gửi cho người phụ trách chương trình.</translation>
    </message>
    <message>
        <source>Trace of the error</source>
        <translation>Nội dung lỗi</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép nội dung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ExamplePanel</name>
    <message>
        <source>Worked example</source>
        <translation>Ví dụ tính điểm</translation>
    </message>
    <message>
        <source>Unit A</source>
        <translation>Đơn vị A</translation>
    </message>
    <message>
        <source>Unit B</source>
        <translation>Đơn vị B</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Insert a figure</source>
        <translation>Chèn số liệu</translation>
    </message>
    <message>
        <source>Search the figures</source>
        <translation>Tìm số liệu</translation>
    </message>
    <message>
        <source>Type part of a name: pham phap, an binh, khen thuong…</source>
        <translation>Gõ một phần tên: pham phap, an binh, khen thuong…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Prints today</source>
        <translation>Nay in ra</translation>
    </message>
    <message>
        <source>The value follows the data; Enter inserts it where the caret is.</source>
        <translation>Giá trị tự theo số liệu; Enter để chèn vào chỗ con trỏ.</translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message>
        <source>Keeping the questions</source>
        <translation>Đang ghi câu hỏi</translation>
    </message>
    <message>
        <source>Keeping the words</source>
        <translation>Đang ghi nội dung xem xét</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s) are accepted with the same words.</source>
        <translation>
            <numerusform>Xem xét %Ln cảnh báo với cùng một nội dung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept with words</source>
        <translation>Ghi đã xem xét</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Ghi đã xem xét</translation>
    </message>
</context>
<context>
    <name>FileNote</name>
    <message>
        <source>THE FILE</source>
        <translation>TỆP</translation>
    </message>
    <message>
        <source>BESIDE THE UNIT&apos;S LAST FILE</source>
        <translation>SO VỚI TỆP LẦN TRƯỚC</translation>
    </message>
    <message>
        <source>TAKEN IN BEFORE</source>
        <translation>ĐÃ NHẬN TRƯỚC ĐÂY</translation>
    </message>
    <message>
        <source>WHAT TAKING IT IN DOES</source>
        <translation>NHẬN TỆP NÀY THÌ</translation>
    </message>
    <message>
        <source>Form: {form}</source>
        <translation>Mẫu: {form}</translation>
    </message>
    <message>
        <source>Size: {size} KB</source>
        <translation>Cỡ: {size} KB</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Thư mục: {folder}</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Unit the file belongs to</source>
        <translation>Đơn vị của tệp</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Do not take in</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>Print the import slip…</source>
        <translation>In phiếu nhập…</translation>
    </message>
    <message>
        <source>Values read</source>
        <translation>Giá trị đọc được</translation>
    </message>
    <message>
        <source>The file chosen</source>
        <translation>Tệp đang xem</translation>
    </message>
    <message>
        <source>Take in what is sure</source>
        <translation>Nhận phần chắc chắn</translation>
    </message>
    <message>
        <source>Sheet and questions ({count})</source>
        <translation>Bảng và câu hỏi ({count})</translation>
    </message>
    <message>
        <source>X-ray ({count})</source>
        <translation>Soi tệp ({count})</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Sections ({count})</source>
        <translation>Các mục ({count})</translation>
    </message>
    <message>
        <source>Values read ({count})</source>
        <translation>Giá trị đọc được ({count})</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>– which unit? –</source>
        <translation>– của đơn vị nào? –</translation>
    </message>
    <message>
        <source>What was unusual about the file</source>
        <translation>Soi tệp</translation>
    </message>
    <message>
        <source>Findings ({count})</source>
        <translation>Điều phát hiện ({count})</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Độ chắc</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>Các tệp đã xem</translation>
    </message>
    <message>
        <source>the same as {file}</source>
        <translation>trùng với {file}</translation>
    </message>
    <message>
        <source>%Ln question(s)</source>
        <translation>%Ln câu hỏi</translation>
    </message>
    <message>
        <source>⚠ perhaps of another year, cluster or round</source>
        <translation>⚠ có thể là tệp của năm, kỳ hoặc cụm khác</translation>
    </message>
    <message>
        <source>⚠ points in a column without such a heading</source>
        <translation>⚠ cột điểm không có tiêu đề, cần xem lại</translation>
    </message>
    <message>
        <source>⚠ same unit and kind as {file}</source>
        <translation>⚠ cùng đơn vị, cùng loại với {file}</translation>
    </message>
    <message>
        <source>%Ln error(s)</source>
        <translation>%Ln lỗi</translation>
    </message>
    <message>
        <source>own form</source>
        <translation>mẫu tự lập</translation>
    </message>
    <message>
        <source>{version}, not today&apos;s</source>
        <translation>{version}, không phải bản hiện hành</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Nothing yet</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>Not at this stage</source>
        <translation>Chờ bước này</translation>
    </message>
    <message>
        <source>Differs from the claim by</source>
        <translation>Lệch tự chấm</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>⚑ Xem lại</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Thiếu minh chứng</translation>
    </message>
    <message>
        <source>Least difference from the claim</source>
        <translation>Mức lệch ít nhất so với tự chấm</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>How lines stand</source>
        <translation>Tình trạng dòng</translation>
    </message>
    <message>
        <source>Seek in the list  Ctrl+F</source>
        <translation>Tìm trong danh sách  Ctrl+F</translation>
    </message>
    <message>
        <source>Seek in the list</source>
        <translation>Tìm trong danh sách</translation>
    </message>
    <message>
        <source>All objects</source>
        <translation>Mọi đối tượng</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp khen</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Mọi lĩnh vực</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Tất cả đơn vị</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Nothing is left to look at with these filters.</source>
        <translation>Không còn nội dung nào phải xem theo bộ lọc này.</translation>
    </message>
    <message>
        <source>Nothing to look at: all that came in is in order.</source>
        <translation>Không có nội dung nào phải xem: mọi tệp đã nhận đều ổn.</translation>
    </message>
    <message>
        <source>No file has come in yet: what is found in the files stands here.</source>
        <translation>Chưa nhận tệp nào. Nội dung kiểm tra sẽ hiện ở đây sau khi nhận tệp của đơn vị.</translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Settled too</source>
        <translation>Cả đã xong</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nội dung kiểm tra</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Show all, settled too</source>
        <translation>Bỏ lọc, xem cả nội dung đã xong</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Mọi quy tắc</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Điều phát hiện</translation>
    </message>
    <message>
        <source>Put right here…  F2</source>
        <translation>Sửa ở đây…  F2</translation>
    </message>
    <message>
        <source>As it was sent  Delete</source>
        <translation>Bỏ sửa  Delete</translation>
    </message>
    <message>
        <source>As&amp;k the unit</source>
        <translation>Hỏ&amp;i đơn vị</translation>
    </message>
    <message>
        <source>Acce&amp;pt with words…</source>
        <translation>Đã xe&amp;m xét…</translation>
    </message>
    <message>
        <source>Enter: go to the cell, and to the answers where there are some.</source>
        <translation>Enter: tới ô; dòng nào có cách trả lời thì tới chỗ chọn.</translation>
    </message>
    <message>
        <source>Enter: go to the cell. Put the errors right here with a reason, or ask the unit.</source>
        <translation>Enter: tới ô. Sửa lỗi ngay ở đây kèm lý do, hoặc hỏi đơn vị.</translation>
    </message>
</context>
<context>
    <name>FormTab</name>
    <message>
        <source>Superior body</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Signer (rank and name)</source>
        <translation>Người ký (cấp bậc, họ tên)</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Mark of secrecy</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Authority, a line each</source>
        <translation>Quyền hạn, chức vụ (mỗi dòng một ý)</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận (mỗi dòng một nơi)</translation>
    </message>
    <message>
        <source>Mark as a draft (DỰ THẢO)</source>
        <translation>Ghi DỰ THẢO</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Phần đầu văn bản</translation>
    </message>
    <message>
        <source>Keep the form</source>
        <translation>Ghi thể thức</translation>
    </message>
    <message>
        <source>What is left empty is printed as it stands in grey.</source>
        <translation>Ô để trống thì in như chữ mờ.</translation>
    </message>
    <message>
        <source>Fields of the papers</source>
        <translation>Các ô của văn bản</translation>
    </message>
</context>
<context>
    <name>FrameworkActs</name>
    <message>
        <source>Reading the framework</source>
        <translation>Đang đọc khung tiêu chí</translation>
    </message>
    <message>
        <source>Keeping the edit</source>
        <translation>Đang lưu chỗ sửa</translation>
    </message>
    <message>
        <source>Loading the framework</source>
        <translation>Đang nạp khung tiêu chí</translation>
    </message>
    <message>
        <source>Writing the framework</source>
        <translation>Đang ghi khung tiêu chí</translation>
    </message>
    <message>
        <source>Beginning a draft</source>
        <translation>Đang lập bản nháp</translation>
    </message>
    <message>
        <source>Throwing the draft away</source>
        <translation>Đang bỏ bản nháp</translation>
    </message>
    <message>
        <source>Looking at what freezing means</source>
        <translation>Đang xem việc chốt kéo theo gì</translation>
    </message>
    <message>
        <source>Freezing the framework</source>
        <translation>Đang chốt khung tiêu chí</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Đang so sánh</translation>
    </message>
    <message>
        <source>Keeping the comment</source>
        <translation>Đang ghi góp ý</translation>
    </message>
    <message>
        <source>Keeping the answer</source>
        <translation>Đang ghi trả lời</translation>
    </message>
    <message>
        <source>Deleting the comment</source>
        <translation>Đang xóa góp ý</translation>
    </message>
</context>
<context>
    <name>FrameworkForm</name>
    <message>
        <source>&amp;Later</source>
        <translation>Để &amp;sau</translation>
    </message>
    <message>
        <source>From last &amp;year&apos;s cluster file…</source>
        <translation>Từ tệp cụm &amp;năm trước…</translation>
    </message>
    <message>
        <source>From an annex (&amp;Excel, Word) or a framework file…</source>
        <translation>Từ phụ lục (&amp;Excel, Word) hoặc tệp khung tiêu chí…</translation>
    </message>
    <message>
        <source>From the sample &amp;framework, to be adapted</source>
        <translation>Từ &amp;khung mẫu, sửa lại sau</translation>
    </message>
    <message>
        <source>Where to keep the cluster file</source>
        <translation>Nơi lưu tệp cụm</translation>
    </message>
    <message>
        <source>The framework the year is scored by. It can also be loaded later.</source>
        <translation>Khung tiêu chí dùng để chấm điểm trong năm. Có thể nạp sau.</translation>
    </message>
    <message>
        <source>Back up to a USB stick now and then: this one file holds the whole year.</source>
        <translation>Nên thỉnh thoảng chép tệp này ra USB: một tệp chứa toàn bộ dữ liệu của năm.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
</context>
<context>
    <name>FrameworkPage</name>
    <message>
        <source>Framework</source>
        <translation>Khung tiêu chí</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Các tiêu chí</translation>
    </message>
    <message>
        <source>Nothing is left to put right.</source>
        <translation>Không còn gì phải sửa.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>đã chốt</translation>
    </message>
    <message numerus="yes">
        <source>{name} · version {version} ({state}) · %Ln criteria to score</source>
        <translation>
            <numerusform>{name} · phiên bản {version} ({state}) · %Ln tiêu chí chấm điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>Loaded: {name}, version {version}.</source>
        <translation>Đã nạp: {name}, bản {version}.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Đã ghi: {path}</translation>
    </message>
    <message>
        <source>Version {version} is frozen: points are given under it from now on.</source>
        <translation>Đã chốt phiên bản {version}: từ nay chấm điểm theo phiên bản này.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Bỏ bản nháp</translation>
    </message>
    <message>
        <source>Edit: begin the next version</source>
        <translation>Sửa (lập phiên bản kế tiếp)</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Chốt khung…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Chấm thử</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Góp ý</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>No framework yet. Make one here, or import the annex your cluster already has.</source>
        <translation>Chưa có khung tiêu chí. Lập ngay tại đây, hoặc nhập phụ lục mà cụm đang có.</translation>
    </message>
    <message>
        <source>Make a new framework</source>
        <translation>Lập khung tiêu chí mới</translation>
    </message>
    <message>
        <source>Import an annex (Excel, Word) or a framework file…</source>
        <translation>Nhập phụ lục (Excel, Word) hoặc tệp khung tiêu chí…</translation>
    </message>
</context>
<context>
    <name>FreezePanel</name>
    <message>
        <source>What differs</source>
        <translation>Chỗ khác nhau</translation>
    </message>
    <message>
        <source>What it moves</source>
        <translation>Thay đổi kéo theo</translation>
    </message>
    <message>
        <source>Freeze this version</source>
        <translation>Chốt phiên bản này</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Quay lại bản nháp</translation>
    </message>
    <message numerus="yes">
        <source>Freeze version {version}: %Ln criteria to score</source>
        <translation>
            <numerusform>Chốt phiên bản {version}: %Ln tiêu chí chấm điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first version: once frozen it is not edited any more, a change makes the next one.</source>
        <translation>Đây là phiên bản đầu tiên: chốt rồi thì không sửa nữa, muốn sửa phải lập phiên bản kế tiếp.</translation>
    </message>
    <message>
        <source>What it moves is shown once nothing stands in the way.</source>
        <translation>Thay đổi kéo theo sẽ hiện khi không còn gì phải xử lý.</translation>
    </message>
    <message numerus="yes">
        <source>Results of %Ln unit(s) would move.</source>
        <translation>
            <numerusform>Kết quả của %Ln đơn vị sẽ thay đổi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs from version {version}.</source>
        <translation>Không có gì khác phiên bản {version}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entered cell(s) no longer fit and become open: {cells}.</source>
        <translation>
            <numerusform>%Ln ô đã có điểm không còn hợp với tiêu chí và trở thành ô trống: {cells}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng điểm</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Hạng</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Xếp loại</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Tiêu chí đổi điểm</translation>
    </message>
</context>
<context>
    <name>GatheringPanel</name>
    <message>
        <source>Who handed in what</source>
        <translation>Đơn vị nào đã nộp gì</translation>
    </message>
    <message>
        <source>Copy the reminder</source>
        <translation>Chép lời nhắc</translation>
    </message>
    <message>
        <source>Letters of reminder…</source>
        <translation>Công văn đôn đốc…</translation>
    </message>
    <message>
        <source>Move a deadline…</source>
        <translation>Dời hạn nộp…</translation>
    </message>
    <message>
        <source>Tick off a paper…</source>
        <translation>Ghi nhận văn bản…</translation>
    </message>
    <message>
        <source>Papers required…</source>
        <translation>Văn bản phải nộp…</translation>
    </message>
    <message>
        <source>Close the intake…</source>
        <translation>Khép kỳ nhận…</translation>
    </message>
    <message>
        <source>Writing the reminder</source>
        <translation>Đang soạn lời nhắc</translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>Thư mục ghi công văn đôn đốc</translation>
    </message>
    <message>
        <source>Writing the letters</source>
        <translation>Đang soạn công văn đôn đốc</translation>
    </message>
    <message>
        <source>Counting blank cells</source>
        <translation>Đang đếm ô trống</translation>
    </message>
    <message>
        <source>No cell is blank: there is nothing to close.</source>
        <translation>Không còn ô trống nào: không phải khép kỳ nhận.</translation>
    </message>
    <message>
        <source>Nothing is missing of this unit.</source>
        <translation>Đơn vị này không còn thiếu gì.</translation>
    </message>
    <message>
        <source>The reminder is on the clipboard: paste it into a message.</source>
        <translation>Đã chép lời nhắc: dán vào thư hoặc tin nhắn gửi đơn vị.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) of reminder written in {folder}.</source>
        <translation>
            <numerusform>Đã lập %Ln công văn đôn đốc trong {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>{cell}: empty</source>
        <translation>{cell}: để trống</translation>
    </message>
    <message>
        <source>{cell}: the file says “{raw}”</source>
        <translation>{cell}: tệp ghi “{raw}”</translation>
    </message>
    <message>
        <source>read as {value}</source>
        <translation>đọc là {value}</translation>
    </message>
    <message>
        <source>used: {name}</source>
        <translation>dùng làm {name}</translation>
    </message>
    <message>
        <source>outside the tables, not used</source>
        <translation>ngoài bảng, không dùng</translation>
    </message>
    <message>
        <source>✎ put right to “{value}” – {reason}</source>
        <translation>✎ sửa thành “{value}” – {reason}</translation>
    </message>
    <message>
        <source>✎ left blank – {reason}</source>
        <translation>✎ sửa thành để trống – {reason}</translation>
    </message>
    <message>
        <source>row “{text}”</source>
        <translation>dòng “{text}”</translation>
    </message>
</context>
<context>
    <name>GridTab</name>
    <message>
        <source>Sheet</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>The sheet as the unit filled it in</source>
        <translation>Trang tính như đơn vị đã ghi</translation>
    </message>
    <message>
        <source>F2: put the cell right · edges can be dragged · rows chosen: T headings, D rows, Enter reads there</source>
        <translation>F2: sửa ô · kéo mép bảng · chọn dòng: T tiêu đề, D bảng, Enter đọc lại</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Put this cell right…	F2</source>
        <translation>Sửa ô này…	F2</translation>
    </message>
    <message>
        <source>As it was sent	Delete</source>
        <translation>Bỏ sửa	Delete</translation>
    </message>
    <message>
        <source>These rows are headings	T</source>
        <translation>Các dòng này là tiêu đề	T</translation>
    </message>
    <message>
        <source>These are the rows of the table	D</source>
        <translation>Đây là các dòng của bảng	D</translation>
    </message>
    <message>
        <source>Read the table from there	Enter</source>
        <translation>Đọc bảng từ vùng này	Enter</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Change log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Print code of a paper</source>
        <translation>Mã in trên văn bản</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Các việc đã làm</translation>
    </message>
    <message>
        <source>Changes of the act</source>
        <translation>Thay đổi của việc đang chọn</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Đang đọc nhật ký</translation>
    </message>
    <message>
        <source>Looking the code up</source>
        <translation>Đang tra mã in</translation>
    </message>
    <message>
        <source>Exporting the log</source>
        <translation>Đang xuất nhật ký</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>All criteria</source>
        <translation>Mọi tiêu chí</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Mọi cán bộ</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Mọi loại việc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln act(s).</source>
        <translation>
            <numerusform>%Ln việc.</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Số dòng</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Code {code}: the state after act {number}, {time}, {officer}: {act}.</source>
        <translation>Mã {code}: trạng thái sau việc số {number}, {time}, {officer}: {act}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln act(s) since then;</source>
        <translation>
            <numerusform>Từ đó có %Ln việc;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) changed in points, rank or class.</source>
        <translation>
            <numerusform>%Ln đơn vị đổi điểm, hạng hoặc xếp loại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed since.</source>
        <translation>Từ đó không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Xuất nhật ký</translation>
    </message>
    <message>
        <source>The log was written to {file}.</source>
        <translation>Đã ghi nhật ký ra {file}.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Tra mã</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất ra Excel…</translation>
    </message>
</context>
<context>
    <name>ImpactPage</name>
    <message>
        <source>Cells that weigh</source>
        <translation>Soát ô nặng</translation>
    </message>
    <message>
        <source>Compare what was typed  Ctrl+Enter</source>
        <translation>So kết quả gõ lại  Ctrl+Enter</translation>
    </message>
    <message>
        <source>&amp;Settle the difference…</source>
        <translation>Giải &amp;quyết chỗ khác…</translation>
    </message>
    <message>
        <source>Type the points from the papers, not from the screen. Nothing is corrected here by itself.</source>
        <translation>Gõ điểm theo hồ sơ giấy, không nhìn điểm trên màn hình. Ở đây không tự sửa điểm nào.</translation>
    </message>
    <message>
        <source>There are no points yet.</source>
        <translation>Chưa có điểm nào.</translation>
    </message>
    <message>
        <source>Weighing the cells…</source>
        <translation>Đang tính ô nào nặng…</translation>
    </message>
    <message>
        <source>Weighing the cells</source>
        <translation>Đang tính ô nào nặng</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Đang so</translation>
    </message>
    <message>
        <source>Reading both numbers</source>
        <translation>Đang đọc hai số</translation>
    </message>
    <message>
        <source>Settling the difference</source>
        <translation>Đang ghi kết quả soát</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Typed again</source>
        <translation>Gõ lại</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>✕ differs</source>
        <translation>✕ khác</translation>
    </message>
    <message>
        <source>✓ agrees</source>
        <translation>✓ khớp</translation>
    </message>
    <message>
        <source>“{text}” is no number of points.</source>
        <translation>“{text}” không phải là số điểm.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Criteria of the file</source>
        <translation>Các tiêu chí trong tệp</translation>
    </message>
    <message>
        <source>What was assumed</source>
        <translation>Đã giả định</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Giữ làm bản nháp</translation>
    </message>
    <message>
        <source>Score by it at once</source>
        <translation>Dùng ngay để chấm điểm</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>Không giữ gì</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Look at the tree and at what was assumed.</source>
        <translation>Chưa lưu gì. Xem cây tiêu chí và những điều chương trình đã giả định.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {name}, total {total}, %Ln criteria to score</source>
        <translation>
            <numerusform>{file}: {name}, tổng {total}, %Ln tiêu chí chấm điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>What was found or assumed</source>
        <translation>Điều phát hiện hoặc giả định</translation>
    </message>
</context>
<context>
    <name>InboxOffers</name>
    <message>
        <source>Folder files come in to</source>
        <translation>Thư mục nhận tệp của các đơn vị</translation>
    </message>
    <message>
        <source>New files in {folder} will be offered here; nothing is taken in unasked.</source>
        <translation>Tệp mới trong {folder} sẽ được báo ở đây; chương trình không tự nhận tệp nào.</translation>
    </message>
    <message>
        <source>No folder is watched for new files.</source>
        <translation>Không theo dõi thư mục nhận nào.</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Xem các tệp</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new file(s) in the inbox.</source>
        <translation>
            <numerusform>%Ln tệp mới trong thư mục nhận.</numerusform>
        </translation>
    </message>
    <message>
        <source>No new file in the inbox {folder}.</source>
        <translation>Không có tệp mới trong thư mục nhận {folder}.</translation>
    </message>
    <message>
        <source>The inbox {folder} is not there: put the stick back in or connect the drive.</source>
        <translation>Không thấy thư mục nhận {folder}: cắm lại USB hoặc nối lại ổ mạng; thấy lại thư mục thì tệp mới được báo ngay.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Chọn thư mục khác…</translation>
    </message>
</context>
<context>
    <name>IndicatorActs</name>
    <message>
        <source>Reading the indicators</source>
        <translation>Đang đọc danh mục chỉ tiêu</translation>
    </message>
    <message>
        <source>Deleting the indicator</source>
        <translation>Đang xóa chỉ tiêu</translation>
    </message>
    <message>
        <source>Keeping the indicator</source>
        <translation>Đang ghi chỉ tiêu</translation>
    </message>
    <message>
        <source>Keeping who reports it</source>
        <translation>Đang ghi đơn vị báo cáo</translation>
    </message>
    <message>
        <source>There is an indicator of this code already.</source>
        <translation>Đã có chỉ tiêu mang mã này.</translation>
    </message>
</context>
<context>
    <name>IndicatorDialog</name>
    <message>
        <source>Add an indicator</source>
        <translation>Thêm chỉ tiêu</translation>
    </message>
    <message>
        <source>Change the indicator</source>
        <translation>Sửa chỉ tiêu</translation>
    </message>
    <message>
        <source>It is asked of every unit in the next forms; figures reported before stay as they are.</source>
        <translation>Chỉ tiêu có trong mẫu gửi các đơn vị từ lần lập mẫu sau; số liệu đã báo cáo giữ nguyên.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Sort of number</source>
        <translation>Loại số</translation>
    </message>
    <message>
        <source>For the whole cluster</source>
        <translation>Tổng hợp toàn Cụm</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Tử số</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Mẫu số</translation>
    </message>
    <message>
        <source>Which way is better</source>
        <translation>Chiều tốt</translation>
    </message>
    <message>
        <source>What changes:</source>
        <translation>Thay đổi kéo theo:</translation>
    </message>
</context>
<context>
    <name>IndicatorsSection</name>
    <message>
        <source>Indicators asked of every unit</source>
        <translation>Chỉ tiêu số liệu đề nghị các đơn vị báo cáo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Sort of number</source>
        <translation>Loại số</translation>
    </message>
    <message>
        <source>For the whole cluster</source>
        <translation>Tổng hợp toàn Cụm</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Tử số</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Mẫu số</translation>
    </message>
    <message>
        <source>Which way is better</source>
        <translation>Chiều tốt</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>Chỉ tiêu mới</translation>
    </message>
</context>
<context>
    <name>IndicatorsTab</name>
    <message>
        <source>Indicators</source>
        <translation>Chỉ tiêu số liệu</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>NỘI DUNG</translation>
    </message>
    <message>
        <source>WHO REPORTS IT</source>
        <translation>ĐƠN VỊ BÁO CÁO</translation>
    </message>
    <message>
        <source>WHERE IT IS USED</source>
        <translation>ĐANG DÙNG Ở</translation>
    </message>
    <message>
        <source>WHO MAY CHANGE IT</source>
        <translation>SỬA Ở ĐÂU</translation>
    </message>
    <message>
        <source>{all} indicators: {theirs} of the framework, {own} of the year alone.</source>
        <translation>{all} chỉ tiêu: {theirs} thuộc khung tiêu chí, {own} của riêng năm.</translation>
    </message>
    <message>
        <source>The officer, here.</source>
        <translation>Sửa ngay tại đây.</translation>
    </message>
    <message>
        <source>It belongs to the framework: change it in the draft of a new version, among the settings.</source>
        <translation>Thuộc khung tiêu chí: sửa ở bản nháp khung, mục thiết lập.</translation>
    </message>
    <message>
        <source>No indicator is asked of the units yet.</source>
        <translation>Chưa có chỉ tiêu số liệu nào.</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Chỉ tiêu</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Level reached</source>
        <translation>Mức đạt</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Intake</source>
        <translation>Thu nhận</translation>
    </message>
    <message>
        <source>Take in all that can be</source>
        <translation>Nhận mọi tệp dùng được</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>No number is left to look at.</source>
        <translation>Không còn số nào cần xem.</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>Không còn câu hỏi nào.</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) looked at: they wait in the list.</source>
        <translation>
            <numerusform>Đã xem thêm %Ln tệp, đang chờ trong danh sách.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting ({count})</source>
        <translation>Tệp chờ ({count})</translation>
    </message>
    <message>
        <source>What was taken in ({count})</source>
        <translation>Đã nhận ({count})</translation>
    </message>
    <message>
        <source>Numbers in Word reports</source>
        <translation>Số trong báo cáo Word</translation>
    </message>
</context>
<context>
    <name>KeepPanel</name>
    <message>
        <source>Not kept yet</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Keep  Ctrl+Enter</source>
        <translation>Ghi  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>What keeping would move</source>
        <translation>Thay đổi kéo theo khi ghi</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>What was taken in</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Khác thế nào</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bản trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Bản này</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Đang tính</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Chỗ khác nhau</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đơn vị gửi</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>%Ln word(s)</source>
        <translation>%Ln chữ</translation>
    </message>
</context>
<context>
    <name>KeptActs</name>
    <message>
        <source>Open it</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Đã ghi: {path}</translation>
    </message>
    <message>
        <source>Writing the import slip</source>
        <translation>Đang lập phiếu nhập</translation>
    </message>
    <message>
        <source>Working out what would change</source>
        <translation>Đang tính thay đổi kéo theo</translation>
    </message>
    <message>
        <source>{file} of {unit}, version {version}. Nothing is deleted; it can be undone.</source>
        <translation>{file} của {unit}, bản {version}. Không xóa gì, hoàn tác được.</translation>
    </message>
    <message>
        <source>{value}: the unit sent {sent}.</source>
        <translation>{value}: đơn vị gửi {sent}.</translation>
    </message>
    <message>
        <source>Keeping the correction</source>
        <translation>Đang ghi đính chính</translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>Bỏ đính chính</translation>
    </message>
    <message>
        <source>What the unit sent counts again: {value}.</source>
        <translation>Tính lại như đơn vị gửi: {value}.</translation>
    </message>
    <message>
        <source>What the unit wrote could not be taken: {value} is blank again, and its error stands.</source>
        <translation>Nội dung đơn vị ghi không lấy được: {value} trống lại và lỗi vẫn còn.</translation>
    </message>
    <message>
        <source>Nothing is remembered of this unit&apos;s files.</source>
        <translation>Chưa nhớ gì về tệp của đơn vị này.</translation>
    </message>
    <message>
        <source>Forgetting how the files are filled in</source>
        <translation>Đang quên cách ghi tệp</translation>
    </message>
</context>
<context>
    <name>KeptTab</name>
    <message>
        <source>What was taken in</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>What differs from the version before</source>
        <translation>Khác bản trước</translation>
    </message>
    <message>
        <source>Values of the report</source>
        <translation>Giá trị của báo cáo</translation>
    </message>
    <message>
        <source>The report chosen</source>
        <translation>Báo cáo đang chọn</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Khác bản trước</translation>
    </message>
    <message>
        <source>Correct &amp;here…  F2</source>
        <translation>&amp;Sửa ở đây…  F2</translation>
    </message>
    <message>
        <source>Take correction &amp;back…</source>
        <translation>&amp;Bỏ đính chính…</translation>
    </message>
    <message>
        <source>&amp;Print the import slip…</source>
        <translation>&amp;In phiếu nhập…</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Khác…</translation>
    </message>
    <message>
        <source>Values ({count})</source>
        <translation>Giá trị ({count})</translation>
    </message>
    <message>
        <source>Differences ({count})</source>
        <translation>Khác bản trước ({count})</translation>
    </message>
    <message>
        <source>Forget how this unit fills its files in</source>
        <translation>Quên cách đơn vị này ghi tệp</translation>
    </message>
    <message>
        <source>Nothing was taken in yet. Files that wait are taken in on the first tab.</source>
        <translation>Chưa nhận tệp nào. Thả tệp của đơn vị vào cửa sổ, xem ở thẻ “Tệp chờ” rồi bấm “Nhận”.</translation>
    </message>
</context>
<context>
    <name>KindForm</name>
    <message>
        <source>How it is scored</source>
        <translation>Cách chấm</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Dùng gợi ý</translation>
    </message>
    <message>
        <source>Suggested by the words: {kind}. Take it</source>
        <translation>Văn bản gợi ý: {kind}. Dùng gợi ý này</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>in proportion</source>
        <translation>tính theo tỷ lệ</translation>
    </message>
    <message>
        <source>points off per percent</source>
        <translation>trừ theo từng phần trăm thiếu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có điểm</translation>
    </message>
    <message>
        <source>from … upwards (higher is better)</source>
        <translation>từ … trở lên (càng cao càng tốt)</translation>
    </message>
    <message>
        <source>up to … (lower is better)</source>
        <translation>đến … (càng thấp càng tốt)</translation>
    </message>
    <message>
        <source>Count whole percents only</source>
        <translation>Chỉ tính phần trăm tròn</translation>
    </message>
    <message>
        <source>Points per piece</source>
        <translation>Điểm mỗi trường hợp</translation>
    </message>
    <message>
        <source>or points by level</source>
        <translation>hoặc điểm theo từng cấp</translation>
    </message>
    <message>
        <source>Only in steps of</source>
        <translation>Chỉ chấm theo bước</translation>
    </message>
    <message>
        <source>Target for all units</source>
        <translation>Chỉ tiêu chung</translation>
    </message>
    <message>
        <source>Below the target</source>
        <translation>Chưa đạt thì</translation>
    </message>
    <message>
        <source>Points off per missing percent</source>
        <translation>Thiếu 1 % trừ</translation>
    </message>
    <message>
        <source>Points more per percent above</source>
        <translation>Vượt 1 % cộng</translation>
    </message>
    <message>
        <source>At most this much more</source>
        <translation>Cộng thêm không quá</translation>
    </message>
    <message>
        <source>Fall that gives all points (%)</source>
        <translation>Giảm từ (%) được đủ điểm</translation>
    </message>
    <message>
        <source>Points when it rose</source>
        <translation>Nếu tăng thì được</translation>
    </message>
    <message>
        <source>The tiers read</source>
        <translation>Các mức ghi</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Các mức</translation>
    </message>
    <message>
        <source>Points otherwise</source>
        <translation>Còn lại được</translation>
    </message>
    <message>
        <source>Never below</source>
        <translation>Không thấp hơn</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Các mức đánh giá</translation>
    </message>
    <message>
        <source>Share of points at the target</source>
        <translation>Phần điểm khi đạt đúng chỉ tiêu</translation>
    </message>
    <message>
        <source>points given</source>
        <translation>chấm điểm trực tiếp</translation>
    </message>
    <message>
        <source>against a target</source>
        <translation>so với chỉ tiêu</translation>
    </message>
    <message>
        <source>fall against last period</source>
        <translation>mức giảm so với kỳ trước</translation>
    </message>
    <message>
        <source>by tiers</source>
        <translation>theo mức</translation>
    </message>
    <message>
        <source>points per piece</source>
        <translation>điểm mỗi trường hợp</translation>
    </message>
    <message>
        <source>points off per piece</source>
        <translation>trừ điểm mỗi trường hợp</translation>
    </message>
    <message>
        <source>by choice</source>
        <translation>theo mức đánh giá</translation>
    </message>
    <message>
        <source>relative to the best unit</source>
        <translation>so với đơn vị cao nhất</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>Sufficient</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Not sufficient</source>
        <translation>Chưa đạt</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp, mức</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Mốc</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
</context>
<context>
    <name>LineActs</name>
    <message>
        <source>Writing the line</source>
        <translation>Đang ghi dòng</translation>
    </message>
    <message>
        <source>Nothing was copied: copy the lines in Excel first, then press Ctrl+V here.</source>
        <translation>Chưa có gì được chép: chép các dòng trong Excel rồi bấm Ctrl+V tại đây.</translation>
    </message>
    <message>
        <source>Writing the lines</source>
        <translation>Đang ghi các dòng</translation>
    </message>
    <message>
        <source>Write the list to Excel</source>
        <translation>Xuất danh sách ra Excel</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Đang xuất danh sách</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Đã ghi: {path}</translation>
    </message>
    <message>
        <source>Making them one</source>
        <translation>Đang gộp</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Đang lấy lại</translation>
    </message>
    <message>
        <source>Separating the lines</source>
        <translation>Đang tách</translation>
    </message>
    <message>
        <source>Keeping the word</source>
        <translation>Đang ghi nhận</translation>
    </message>
    <message>
        <source>Keeping the correction</source>
        <translation>Đang ghi đính chính</translation>
    </message>
    <message>
        <source>“{name}” stays in the file the unit sent; it is not counted and not printed any more.</source>
        <translation>“{name}” vẫn còn trong tệp đơn vị gửi, nhưng không tính và không in nữa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) stay in the files; they are not counted and not printed.</source>
        <translation>
            <numerusform>%Ln dòng vẫn còn trong tệp đơn vị gửi, nhưng không tính và không in nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Leaving out</source>
        <translation>Đang bỏ khỏi danh sách</translation>
    </message>
</context>
<context>
    <name>LineNote</name>
    <message>
        <source>HOW IT COUNTS</source>
        <translation>NỘI DUNG ĐANG TÍNH</translation>
    </message>
    <message>
        <source>LEFT OUT</source>
        <translation>ĐÃ BỎ KHỎI DANH SÁCH</translation>
    </message>
    <message>
        <source>AS THE UNIT SENT IT</source>
        <translation>ĐƠN VỊ GỬI</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>VÌ SAO</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>NGUỒN</translation>
    </message>
    <message>
        <source>TELLS OF THE SAME</source>
        <translation>GỘP CÙNG</translation>
    </message>
    <message>
        <source>HISTORY</source>
        <translation>LỊCH SỬ</translation>
    </message>
    <message>
        <source>This line does not count.</source>
        <translation>Dòng này không được tính.</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>Written by hand by an officer.</source>
        <translation>Do cán bộ ghi vào sổ, không đọc từ tệp.</translation>
    </message>
    <message>
        <source>Known by: {name}</source>
        <translation>Lấy tên: {name}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>đính chính</translation>
    </message>
    <message>
        <source>made one of several</source>
        <translation>gộp nhiều dòng làm một</translation>
    </message>
    <message>
        <source>told apart from another line</source>
        <translation>xác nhận khác với một dòng khác</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Log of sendings</source>
        <translation>Sổ gửi mẫu</translation>
    </message>
    <message>
        <source>Nothing was recorded as sent yet. Once the forms are sent, record it: the gathering follows.</source>
        <translation>Chưa ghi nhận lần gửi mẫu nào. Gửi mẫu xong, bấm “Ghi nhận đã gửi…” để bắt đầu theo dõi thu nhận.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Lần</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Số công văn</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hình thức gửi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp (SHA-256)</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Đã gửi về</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Can be taken in: {count} values of {unit}.</source>
        <translation>Dùng được: {count} giá trị của {unit}.</translation>
    </message>
    <message>
        <source>Takes the place of what {unit} sent on {day}: {changed} values differ. The earlier file stays.</source>
        <translation>Thay tệp {unit} đã gửi (nhận ngày {day}): khác {changed} giá trị. Tệp trước vẫn được giữ.</translation>
    </message>
    <message>
        <source>This very file was taken in on {day}; there is nothing to do.</source>
        <translation>Tệp này đã nhận ngày {day}, không cần nhận lại.</translation>
    </message>
    <message>
        <source>This very file was taken in on {day} and set aside; use it again among what was taken in.</source>
        <translation>Đúng tệp này đã nhận ngày {day} và đã để sang bên, không dùng; muốn dùng lại thì mở thẻ “Đã nhận”, bấm “Khác…”.</translation>
    </message>
    <message>
        <source>Cannot be taken in while there are errors: put them right here (F2) or ask the unit.</source>
        <translation>Chưa nhận được vì còn lỗi: sửa ở đây (F2) hoặc hỏi đơn vị.</translation>
    </message>
    <message>
        <source>Cannot be taken in: see the errors. Nothing was changed.</source>
        <translation>Chưa nhận được: xem các lỗi ở thẻ “Điều phát hiện”. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>can be taken in</source>
        <translation>dùng được</translation>
    </message>
    <message>
        <source>newer version</source>
        <translation>bản mới hơn</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>không dùng</translation>
    </message>
    <message>
        <source>has questions</source>
        <translation>còn câu hỏi</translation>
    </message>
    <message>
        <source>cannot be taken in</source>
        <translation>chưa nhận được</translation>
    </message>
    <message>
        <source>unit not recognised</source>
        <translation>chưa rõ đơn vị</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>chắc {percent} %</translation>
    </message>
    <message>
        <source>workbook of claims</source>
        <translation>bảng tự chấm</translation>
    </message>
    <message>
        <source>Word report</source>
        <translation>báo cáo Word</translation>
    </message>
    <message>
        <source>kind not recognised</source>
        <translation>chưa rõ loại</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Đọc là</translation>
    </message>
    <message>
        <source>Written in the file</source>
        <translation>Ghi trong tệp</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Whose file is it? Choose the unit.</source>
        <translation>Tệp của đơn vị nào? Hãy chọn đơn vị.</translation>
    </message>
    <message>
        <source>Answer the questions first: nothing can be taken in without them.</source>
        <translation>Trả lời các câu hỏi trước đã: chưa trả lời thì chưa nhận được phần nào của tệp.</translation>
    </message>
    <message>
        <source>Some values wait for an answer. What needs none can be taken in now; the rest stays blank.</source>
        <translation>Còn giá trị chờ trả lời. Phần chắc chắn có thể nhận ngay; phần còn lại để trống.</translation>
    </message>
    <message>
        <source>(last period)</source>
        <translation>(kỳ trước)</translation>
    </message>
    <message>
        <source>%Ln word(s)</source>
        <translation>%Ln từ</translation>
    </message>
</context>
<context>
    <name>MadeList</name>
    <message>
        <source>From the data; ticked ones are printed</source>
        <translation>Từ số liệu; đánh dấu thì in</translation>
    </message>
    <message>
        <source>Sentences from the data</source>
        <translation>Câu lập từ số liệu</translation>
    </message>
    <message>
        <source>Into my own words</source>
        <translation>Đưa vào bài viết</translation>
    </message>
    <message>
        <source>Wording…</source>
        <translation>Câu mẫu…</translation>
    </message>
</context>
<context>
    <name>MatterNote</name>
    <message>
        <source>WHAT TO DO</source>
        <translation>VIỆC CẦN LÀM</translation>
    </message>
    <message>
        <source>THE RULE</source>
        <translation>QUY TẮC KIỂM TRA</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>NƠI GHI</translation>
    </message>
    <message>
        <source>HOW IT STANDS</source>
        <translation>TÌNH TRẠNG</translation>
    </message>
</context>
<context>
    <name>MatterPanel</name>
    <message>
        <source>Correct &amp;here…  F2</source>
        <translation>Đính chính…  F2</translation>
    </message>
    <message>
        <source>As&amp;k the unit</source>
        <translation>Hỏ&amp;i đơn vị</translation>
    </message>
    <message>
        <source>Acce&amp;pt with words…</source>
        <translation>Đã xe&amp;m xét…</translation>
    </message>
    <message>
        <source>Take acceptance &amp;back</source>
        <translation>&amp;Bỏ xem xét</translation>
    </message>
    <message>
        <source>The cell in the member&apos;s file</source>
        <translation>Ô trong tệp của đơn vị</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s); Enter folds or unfolds them.</source>
        <translation>
            <numerusform>%Ln nội dung; nhấn Enter để gập hoặc mở.</numerusform>
        </translation>
    </message>
    <message>
        <source>The finding chosen</source>
        <translation>Điều phát hiện đang chọn</translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>The unit was asked, its answer is awaited</source>
        <translation>Đã hỏi đơn vị, chờ trả lời</translation>
    </message>
    <message>
        <source>{sheet} · {cell}: the file says “{raw}”.</source>
        <translation>{sheet} · {cell}: tệp ghi “{raw}”.</translation>
    </message>
    <message>
        <source>{sheet} · {cell}: the file says nothing.</source>
        <translation>{sheet} · {cell}: tệp để trống.</translation>
    </message>
    <message>
        <source>Row: {line}.</source>
        <translation>Dòng: {line}.</translation>
    </message>
    <message>
        <source>It was put right in the version before: that stands below.</source>
        <translation>Bản đã nhận trước đây đã sửa ô này, số và lý do ghi sẵn bên dưới.</translation>
    </message>
    <message>
        <source>The unit&apos;s file stays as it is; value and reason are printed.</source>
        <translation>Tệp của đơn vị giữ nguyên; số sửa và lý do được in ra.</translation>
    </message>
</context>
<context>
    <name>MendDialog</name>
    <message>
        <source>Put right here</source>
        <translation>Sửa ở đây</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Số đúng</translation>
    </message>
    <message>
        <source>empty: leave the cell blank until the unit answers</source>
        <translation>bỏ trống: để trống ô này, chờ đơn vị trả lời</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Bỏ sửa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>who told it, or what it rests on</source>
        <translation>ai báo lại, căn cứ vào đâu</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>These lines tell of the same; they are printed and counted as one:</source>
        <translation>Các dòng sau nói về cùng một mô hình, tập thể hoặc cá nhân; khi in chỉ ghi một tên:</translation>
    </message>
    <message>
        <source>Make one of several lines</source>
        <translation>Gộp làm một</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Lấy tên</translation>
    </message>
    <message>
        <source>Note (need not be filled)</source>
        <translation>Ghi chú (không bắt buộc)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>“{name}” of {unit} does not count any more. What was decided of it goes on to the line that says the same in other words now.</source>
        <translation>“{name}” của {unit} không còn được tính. Quyết định về dòng này chuyển sang dòng nay ghi cùng nội dung bằng lời khác.</translation>
    </message>
    <message>
        <source>Move the decision to another line</source>
        <translation>Chuyển quyết định sang dòng khác</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>The line now</source>
        <translation>Dòng hiện nay</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>No version of this paper counts then.</source>
        <translation>Khi đó không còn bản nào của báo cáo này được tính.</translation>
    </message>
    <message>
        <source>Then counts: {file}</source>
        <translation>Khi đó tính theo: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) count no longer</source>
        <translation>
            <numerusform>%Ln giá trị không còn được tính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are as before</source>
        <translation>
            <numerusform>%Ln giá trị trở lại như bản trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed: %Ln value(s)</source>
        <translation>
            <numerusform>Bỏ: %Ln giá trị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As they were before: %Ln value(s)</source>
        <translation>
            <numerusform>Trả lại như trước: %Ln giá trị</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept, edited by hand since: %Ln value(s)</source>
        <translation>
            <numerusform>Giữ vì cán bộ đã sửa tay: %Ln giá trị</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextYearSection</name>
    <message>
        <source>Close the year, open the next</source>
        <translation>Đóng năm, mở năm mới</translation>
    </message>
    <message>
        <source>Close the year…</source>
        <translation>Đóng năm…</translation>
    </message>
    <message>
        <source>See what is carried over</source>
        <translation>Xem mang sang gì</translation>
    </message>
    <message>
        <source>Units that changed…</source>
        <translation>Đơn vị thay đổi…</translation>
    </message>
    <message>
        <source>Open the new year…</source>
        <translation>Mở năm mới…</translation>
    </message>
    <message>
        <source>A closed year can only be looked at. The new year&apos;s file takes units, framework (as a draft) and indicators along; points and figures begin anew.</source>
        <translation>Năm đã đóng chỉ để xem. Tệp năm mới mang sang đơn vị, khung tiêu chí (dự thảo) và chỉ tiêu; điểm và số liệu làm lại từ đầu.</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>What the number is</source>
        <translation>Số này là gì</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Giá trị đúng</translation>
    </message>
    <message>
        <source>Confirm  Ctrl+Enter</source>
        <translation>Xác nhận  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Is &amp;no figure  Delete</source>
        <translation>Không phải &amp;số liệu  Delete</translation>
    </message>
    <message>
        <source>As&amp;k the unit…</source>
        <translation>&amp;Hỏi đơn vị…</translation>
    </message>
    <message>
        <source>Look at it a&amp;gain</source>
        <translation>Xem &amp;lại</translation>
    </message>
    <message>
        <source>– choose what it is –</source>
        <translation>– chọn số liệu hoặc tiêu chí –</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>The number chosen</source>
        <translation>Số đang chọn</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>What has come in</source>
        <translation>Tình hình thu nhận</translation>
    </message>
    <message>
        <source>The cluster has no units yet.</source>
        <translation>Cụm chưa có đơn vị nào.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Nothing is missing: the papers can be made.</source>
        <translation>Không còn thiếu gì: có thể lập văn bản.</translation>
    </message>
    <message>
        <source>No framework yet: nothing can be scored.</source>
        <translation>Chưa có khung tiêu chí nên chưa chấm điểm được.</translation>
    </message>
    <message>
        <source>Load a framework</source>
        <translation>Nạp khung tiêu chí</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) of the registers have no effect: their lines do not count, or are said otherwise now.</source>
        <translation>
            <numerusform>%Ln quyết định về dòng trong sổ không còn hiệu lực: dòng đó nay không được tính, hoặc tệp mới ghi khác đi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) have sent no workbook yet: {units}.</source>
        <translation>
            <numerusform>Còn %Ln đơn vị chưa có bảng tự chấm: {units}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) have sent no Word report yet: {units}.</source>
        <translation>
            <numerusform>Còn %Ln đơn vị chưa có báo cáo Word: {units}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No unit was sent its forms yet.</source>
        <translation>Chưa gửi mẫu cho đơn vị nào.</translation>
    </message>
    <message>
        <source>Send forms</source>
        <translation>Gửi mẫu</translation>
    </message>
    <message>
        <source>No unit has sent its workbook yet.</source>
        <translation>Chưa đơn vị nào gửi bảng tự chấm.</translation>
    </message>
    <message>
        <source>No unit has sent its Word report yet.</source>
        <translation>Chưa đơn vị nào gửi báo cáo Word.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s) have let a deadline pass: {units}.</source>
        <translation>
            <numerusform>%Ln đơn vị đã quá hạn nộp: {units}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind them</source>
        <translation>Nhắc đơn vị</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) hold nothing yet; totals are provisional.</source>
        <translation>
            <numerusform>Còn %Ln ô chưa có số liệu; tổng điểm là tạm tính.</numerusform>
        </translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Xem các ô</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are not yet scored at this stage.</source>
        <translation>
            <numerusform>Còn %Ln ô chưa chấm đến bước này.</numerusform>
        </translation>
    </message>
    <message>
        <source>The papers of the conference.</source>
        <translation>Hồ sơ văn bản của hội nghị.</translation>
    </message>
    <message>
        <source>Make papers</source>
        <translation>Tạo văn bản</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Bảng tự chấm</translation>
    </message>
    <message>
        <source>Word report</source>
        <translation>Báo cáo Word</translation>
    </message>
    <message>
        <source>Cells filled</source>
        <translation>Ô đã có số liệu</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>Ô còn trống</translation>
    </message>
    <message>
        <source>… not yet</source>
        <translation>… chưa có</translation>
    </message>
</context>
<context>
    <name>PackageSection</name>
    <message>
        <source>Hand over to the next chair</source>
        <translation>Bàn giao cho Cụm trưởng sau</translation>
    </message>
    <message>
        <source>How much goes along</source>
        <translation>Mức bàn giao</translation>
    </message>
    <message>
        <source>Password of the package, if wanted</source>
        <translation>Mật khẩu của gói (nếu cần)</translation>
    </message>
    <message>
        <source>See what goes along</source>
        <translation>Xem gói có gì</translation>
    </message>
    <message>
        <source>Compute again from the originals</source>
        <translation>Tính lại từ tệp gốc</translation>
    </message>
    <message>
        <source>Make the package…</source>
        <translation>Tạo gói bàn giao…</translation>
    </message>
    <message>
        <source>This file is now an archive: it can only be looked at.</source>
        <translation>Tệp này nay là hồ sơ lưu, chỉ để xem.</translation>
    </message>
    <message>
        <source>The package {file} was made. SHA-256: {sha256}</source>
        <translation>Đã tạo gói {file}. Mã SHA-256: {sha256}</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Đầy đủ</translation>
    </message>
    <message>
        <source>Without names of persons</source>
        <translation>Không kèm tên cá nhân</translation>
    </message>
    <message>
        <source>Framework and forms only</source>
        <translation>Chỉ khung tiêu chí và mẫu</translation>
    </message>
    <message>
        <source>One file with the store, originals, papers, handbook and minutes; the next chair&apos;s program verifies every byte and computes everything again. This file then becomes an archive.</source>
        <translation>Một tệp gồm tệp cụm, tệp gốc, văn bản, sổ tay và biên bản; chương trình của Cụm trưởng sau kiểm tra từng byte và tính lại toàn bộ. Sau đó tệp ở đây thành hồ sơ lưu.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Chart: {title}</source>
        <translation>Biểu đồ: {title}</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Untick what is not asked for this round; type a title to ask for one more.</source>
        <translation>Bỏ dấu chọn văn bản không yêu cầu kỳ này; gõ tên để thêm một văn bản.</translation>
    </message>
    <message>
        <source>Papers every unit hands in</source>
        <translation>Văn bản mỗi đơn vị phải nộp</translation>
    </message>
    <message>
        <source>Keep the list</source>
        <translation>Lưu danh mục</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Thêm văn bản</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Set a password</source>
        <translation>Đặt mật khẩu</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Bỏ mật khẩu</translation>
    </message>
    <message>
        <source>The file and its backups can then be read by whoever has them. This cannot be undone.</source>
        <translation>Sau đó ai có tệp hoặc bản sao lưu đều đọc được. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>The whole file and its backups are encrypted. Whoever forgets the password loses the file for good: nobody can recover it. This cannot be undone.</source>
        <translation>Toàn bộ tệp và các bản sao lưu được mã hóa. Quên mật khẩu là mất hẳn tệp, không ai khôi phục được. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu hiện nay</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Hai lần gõ mật khẩu mới không giống nhau.</translation>
    </message>
    <message>
        <source>This password is soon guessed: take at least ten letters, not all alike.</source>
        <translation>Mật khẩu này dễ đoán: nên dùng từ mười ký tự trở lên, không lặp lại.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste lines from a sheet</source>
        <translation>Dán các dòng từ bảng tính</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Các dòng sẽ ghi</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>và %Ln dòng nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken: {rows}.</source>
        <translation>Chưa lấy được: {rows}.</translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln line(s)</source>
        <translation>
            <numerusform>Ghi %Ln dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>No headings were found: the columns are taken in the order of the list.</source>
        <translation>Không thấy dòng tiêu đề: các cột được lấy theo thứ tự của danh sách.</translation>
    </message>
    <message>
        <source>The columns were known by their headings.</source>
        <translation>Các cột được nhận theo tiêu đề.</translation>
    </message>
    <message>
        <source>Columns left aside: {names}.</source>
        <translation>Không lấy các cột: {names}.</translation>
    </message>
    <message>
        <source>as the block says</source>
        <translation>theo cột Đơn vị</translation>
    </message>
    <message>
        <source>Unit where no column names it</source>
        <translation>Đơn vị của các dòng không ghi đơn vị</translation>
    </message>
</context>
<context>
    <name>Playing</name>
    <message>
        <source>Undoing</source>
        <translation>Đang hoàn tác</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Đang làm lại</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Đã hoàn tác: {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Đã làm lại: {act}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Sheet of claims</source>
        <translation>Trang tự chấm</translation>
    </message>
    <message>
        <source>Sheet of figures</source>
        <translation>Trang số liệu</translation>
    </message>
    <message>
        <source>Word outline</source>
        <translation>Đề cương báo cáo</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>What the unit would be sent</source>
        <translation>Bộ mẫu đơn vị sẽ nhận</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Tự chấm</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>%Ln put right here</source>
        <translation>%Ln sửa ở đây</translation>
    </message>
    <message>
        <source>%Ln value(s)</source>
        <translation>%Ln ô</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Lấy</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Đang tính</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>Tệp này</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Chỗ khác nhau</translation>
    </message>
    <message>
        <source>%Ln value(s) more</source>
        <translation>thêm %Ln giá trị</translation>
    </message>
    <message>
        <source>%Ln fewer</source>
        <translation>bớt %Ln</translation>
    </message>
    <message>
        <source>%Ln otherwise</source>
        <translation>đổi %Ln</translation>
    </message>
    <message>
        <source>no value changed</source>
        <translation>không giá trị nào đổi</translation>
    </message>
    <message>
        <source>no question left</source>
        <translation>không còn câu hỏi</translation>
    </message>
    <message>
        <source>%Ln question(s) left</source>
        <translation>còn %Ln câu hỏi</translation>
    </message>
    <message>
        <source>Read again: {told}; {left}.</source>
        <translation>Đã đọc lại: {told}; {left}.</translation>
    </message>
    <message>
        <source>☑ taken</source>
        <translation>☑ lấy</translation>
    </message>
    <message>
        <source>☐ left</source>
        <translation>☐ không lấy</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>không còn</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>đổi</translation>
    </message>
    <message>
        <source>edited by hand: {reason}</source>
        <translation>sửa tay: {reason}</translation>
    </message>
    <message>
        <source>%Ln new</source>
        <translation>%Ln mới</translation>
    </message>
    <message>
        <source>%Ln changed</source>
        <translation>%Ln đổi</translation>
    </message>
    <message>
        <source>%Ln gone</source>
        <translation>%Ln không còn</translation>
    </message>
    <message>
        <source>%Ln kept as edited by hand</source>
        <translation>%Ln giữ bản sửa tay</translation>
    </message>
    <message>
        <source>%Ln left as before</source>
        <translation>%Ln giữ như trước</translation>
    </message>
    <message>
        <source>total {before} → {after}</source>
        <translation>tổng {before} → {after}</translation>
    </message>
    <message>
        <source>rank {before} → {after}</source>
        <translation>hạng {before} → {after}</translation>
    </message>
</context>
<context>
    <name>PreviewTab</name>
    <message>
        <source>Space or Enter: take the value of this file, or leave the one that counts now.</source>
        <translation>Phím cách hoặc Enter: lấy số của tệp này, hoặc giữ số đang tính.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Chỗ khác nhau</translation>
    </message>
    <message>
        <source>Take all of this file</source>
        <translation>Lấy hết của tệp này</translation>
    </message>
    <message>
        <source>Leave all as now</source>
        <translation>Giữ hết như hiện nay</translation>
    </message>
    <message>
        <source>Nothing of this file can be taken in yet.</source>
        <translation>Tệp này chưa nhận được phần nào.</translation>
    </message>
    <message>
        <source>What taking it in would change</source>
        <translation>Nhận vào thì thay đổi kéo theo</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>What keeps the draft from being frozen</source>
        <translation>Những điều phải sửa trước khi chốt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to put right before freezing</source>
        <translation>
            <numerusform>%Ln điều phải sửa trước khi chốt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Provisional</name>
    <message>
        <source>%Ln cell(s) hold nothing yet</source>
        <translation>%Ln ô chưa có số liệu</translation>
    </message>
    <message>
        <source>%Ln cell(s) wait for this stage</source>
        <translation>%Ln ô chưa chấm đến bước này</translation>
    </message>
    <message>
        <source>Provisional result: {reasons}.</source>
        <translation>Kết quả tạm tính: còn {reasons}.</translation>
    </message>
</context>
<context>
    <name>QuestionsTab</name>
    <message>
        <source>Questions to the units</source>
        <translation>Câu hỏi cho đơn vị</translation>
    </message>
    <message>
        <source>Nobody was asked yet. Choose a finding and ask the unit, or ask freely.</source>
        <translation>Chưa hỏi đơn vị nào. Chọn một nội dung kiểm tra rồi bấm Hỏi đơn vị, hoặc tự ghi câu hỏi.</translation>
    </message>
    <message>
        <source>Ask &amp;freely…</source>
        <translation>Tự ghi câ&amp;u hỏi…</translation>
    </message>
    <message>
        <source>&amp;Write papers…</source>
        <translation>Lập &amp;phiếu…</translation>
    </message>
    <message>
        <source>Record as &amp;sent…</source>
        <translation>Ghi đã gử&amp;i…</translation>
    </message>
    <message>
        <source>&amp;Read answers…</source>
        <translation>Nhận t&amp;rả lời…</translation>
    </message>
    <message>
        <source>Write the answer &amp;down…</source>
        <translation>Ghi câu trả &amp;lời…</translation>
    </message>
    <message>
        <source>Take as e&amp;xplanation</source>
        <translation>Chấp nhận giải trình</translation>
    </message>
    <message>
        <source>Take as c&amp;orrection</source>
        <translation>Đính chính th&amp;eo trả lời</translation>
    </message>
    <message>
        <source>C&amp;lose…</source>
        <translation>&amp;Kết thúc…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Câu</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
</context>
<context>
    <name>RaiseDialog</name>
    <message>
        <source>Dispute a score</source>
        <translation>Ghi đề nghị xem xét lại điểm</translation>
    </message>
    <message>
        <source>Keep the dispute</source>
        <translation>Ghi đề nghị</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Đề nghị ghi</translation>
    </message>
    <message>
        <source>What the unit says</source>
        <translation>Lời đề nghị</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>Người nêu</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>letter, telephone, at the conference…</source>
        <translation>công văn, điện thoại, tại hội nghị…</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Hồ sơ kèm theo</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation>Người đề nghị</translation>
    </message>
</context>
<context>
    <name>ReconcileTab</name>
    <message>
        <source>Choose a Word paper, edited by anybody, to see whether its numbers still hold.</source>
        <translation>Chọn một văn bản Word, dù ai đã sửa, để xem số liệu trong đó còn đúng không.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Chỗ lệch</translation>
    </message>
    <message>
        <source>Numbers edited by hand</source>
        <translation>Số đã sửa tay</translation>
    </message>
    <message>
        <source>Edited by hand and left alone: choose rows that are to take today&apos;s number, then again.</source>
        <translation>Những số đã sửa tay, để nguyên trong bản sao; chọn dòng nào lấy số hiện nay rồi cập nhật lại.</translation>
    </message>
    <message>
        <source>Renew the numbers in a copy…</source>
        <translation>Cập nhật số vào bản sao…</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Đang đọc {file}…</translation>
    </message>
    <message>
        <source>{file}: {all} numbers: {match} match, {different} differ, {unknown} of unknown source.</source>
        <translation>{file}: {all} số, {match} khớp, {different} lệch, {unknown} không rõ nguồn.</translation>
    </message>
    <message>
        <source>Pages are estimated.</source>
        <translation>Số trang là ước tính.</translation>
    </message>
    <message>
        <source> Charts that draw other numbers: {count}.</source>
        <translation> Biểu đồ vẽ số khác số liệu hiện nay: {count}.</translation>
    </message>
    <message>
        <source>Written: {path} – {renewed} numbers renewed, {waiting} edited by hand left as they are.</source>
        <translation>Đã ghi {path}: cập nhật {renewed} số, {waiting} số đã sửa tay để nguyên.</translation>
    </message>
    <message>
        <source> Charts renewed: {renewed}, left: {left}.</source>
        <translation> Biểu đồ đã cập nhật: {renewed}, để nguyên: {left}.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>The program wrote</source>
        <translation>Chương trình đã ghi</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Nay</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Câu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>By the data</source>
        <translation>Theo số liệu</translation>
    </message>
    <message>
        <source>✕ differs</source>
        <translation>✕ lệch</translation>
    </message>
    <message>
        <source>? unknown source</source>
        <translation>? không rõ nguồn</translation>
    </message>
    <message>
        <source>⚠ wording</source>
        <translation>⚠ lời văn</translation>
    </message>
    <message>
        <source>Choose a Word paper…</source>
        <translation>Chọn văn bản Word…</translation>
    </message>
</context>
<context>
    <name>RegionBar</name>
    <message>
        <source>Heading rows</source>
        <translation>Dòng tiêu đề</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Dòng của bảng</translation>
    </message>
    <message>
        <source>Mark out</source>
        <translation>Lấy vùng này</translation>
    </message>
    <message>
        <source>Read the table from these rows, now and in this unit&apos;s next files</source>
        <translation>Đọc bảng theo các dòng này, nhớ cho các tệp sau của đơn vị</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Dòng</translation>
    </message>
</context>
<context>
    <name>RegisterActs</name>
    <message>
        <source>&amp;Add a line…</source>
        <translation>&amp;Thêm dòng…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>Đính &amp;chính…</translation>
    </message>
    <message>
        <source>Leave &amp;out…</source>
        <translation>&amp;Bỏ khỏi danh sách…</translation>
    </message>
    <message>
        <source>As the unit &amp;sent it</source>
        <translation>&amp;Lấy lại như đơn vị gửi</translation>
    </message>
    <message>
        <source>Make &amp;one…</source>
        <translation>&amp;Gộp làm một…</translation>
    </message>
    <message>
        <source>Se&amp;parate again</source>
        <translation>T&amp;ách ra như cũ</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Không phải một</translation>
    </message>
    <message>
        <source>Pas&amp;te lines…</source>
        <translation>&amp;Dán các dòng…</translation>
    </message>
    <message>
        <source>&amp;Write the list to Excel…</source>
        <translation>&amp;Xuất ra Excel…</translation>
    </message>
    <message>
        <source>Mo&amp;ve to another line…</source>
        <translation>C&amp;huyển sang dòng khác…</translation>
    </message>
    <message>
        <source>&amp;Forget what waits</source>
        <translation>B&amp;ỏ quyết định đang chờ</translation>
    </message>
    <message>
        <source>Show the &amp;names</source>
        <translation>Xem d&amp;anh sách tên</translation>
    </message>
    <message>
        <source>Go to the &amp;finding</source>
        <translation>Đến điều &amp;phát hiện</translation>
    </message>
    <message>
        <source>&amp;Add an indicator…</source>
        <translation>&amp;Thêm chỉ tiêu…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>&amp;Units that report it…</source>
        <translation>Đơn vị &amp;báo cáo…</translation>
    </message>
    <message>
        <source>Open the &amp;framework</source>
        <translation>&amp;Mở khung tiêu chí</translation>
    </message>
</context>
<context>
    <name>RegisterTab</name>
    <message>
        <source>No line is like this. Choose other filters.</source>
        <translation>Không có dòng nào như vậy. Chọn lại bộ lọc.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Khác…</translation>
    </message>
    <message>
        <source>No list of this kind came in yet. Lists in the units&apos; workbooks and Word reports come here by themselves; what a unit names by letter or telephone is written by hand.</source>
        <translation>Chưa có danh sách nào. Danh sách trong bảng tính và báo cáo Word của đơn vị được đưa vào đây khi nhận tệp; đơn vị báo bằng công văn hoặc điện thoại thì ghi tay.</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>Lines that count</source>
        <translation>Đang tính</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Đã đính chính</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Đã gộp</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Ghi tay</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Đã bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Tất cả các dòng</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>≡ %Ln line(s) in one</source>
        <translation>≡ gộp %Ln dòng</translation>
    </message>
    <message>
        <source>≡ told of above</source>
        <translation>≡ gộp với dòng trên</translation>
    </message>
    <message>
        <source>+ by hand</source>
        <translation>+ ghi tay</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Tình trạng dòng</translation>
    </message>
    <message>
        <source>⊘ left out</source>
        <translation>⊘ đã bỏ</translation>
    </message>
    <message>
        <source>✎ put right</source>
        <translation>✎ đính chính</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Registers</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Reading the registers</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>No names are left that may be the same.</source>
        <translation>Không còn tên nào nghi trùng.</translation>
    </message>
    <message>
        <source>Same names</source>
        <translation>Trùng tên</translation>
    </message>
    <message>
        <source>Lists and totals</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Chỉ tiêu số liệu</translation>
    </message>
    <message>
        <source>The rule about lists and totals is switched off, or found nothing here.</source>
        <translation>Quy tắc đối chiếu danh sách với tổng số đang tắt, hoặc không có phát hiện ở dòng này.</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Nothing unusual about this file.</source>
        <translation>Tệp không có gì lạ.</translation>
    </message>
    <message>
        <source>%Ln row(s) of totals inside ({rows}): not taken.</source>
        <translation>Bảng có %Ln dòng cộng (dòng {rows}): không lấy giá trị, chỉ dùng để đối chiếu.</translation>
    </message>
    <message>
        <source>… and %Ln more of this kind</source>
        <translation>… và còn %Ln điều nữa như thế</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>Không có gì cần nói.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Decision and history stay; what it gave counts until a new decision.</source>
        <translation>Kết luận cũ và lịch sử được giữ; điểm đã cho vẫn tính đến khi có kết luận mới.</translation>
    </message>
    <message>
        <source>Look at the dispute again</source>
        <translation>Mở lại đề nghị</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>Sections of the report</source>
        <translation>Các mục của báo cáo</translation>
    </message>
    <message>
        <source>The cluster&apos;s own words</source>
        <translation>Lời văn của Cụm</translation>
    </message>
    <message>
        <source>Insert a figure…</source>
        <translation>Chèn số liệu…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Only to be looked at.</source>
        <translation>Chỉ để xem.</translation>
    </message>
    <message>
        <source>Typed, not kept yet</source>
        <translation>Đã gõ, chưa ghi</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Đã ghi</translation>
    </message>
</context>
<context>
    <name>ReportersDialog</name>
    <message>
        <source>{code} {title}. Units not ticked are not asked for it: not in their forms, not as missing.</source>
        <translation>{code} {title}. Đơn vị không chọn thì mẫu gửi không có chỉ tiêu này và không bị nhắc thiếu.</translation>
    </message>
    <message>
        <source>Units that report it</source>
        <translation>Đơn vị báo cáo chỉ tiêu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ghi lại</translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message>
        <source>What is wrong</source>
        <translation>Hỏng ở đâu</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Đang tìm bản sao lưu…</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>Khôi phục bản sao lưu này…</translation>
    </message>
    <message>
        <source>Looking at the backups</source>
        <translation>Đang xem các bản sao lưu</translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation>Đang cứu dữ liệu</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Đang khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>There is no good backup beside the file.</source>
        <translation>Cạnh tệp không có bản sao lưu nào dùng được.</translation>
    </message>
    <message>
        <source>Newest good backup: number {number}, {time}, made {why}, print code {code}; {behind}.</source>
        <translation>Bản sao lưu tốt mới nhất: số {number}, lúc {time}, sao lưu {why}, mã {code}; {behind}.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it under another name. What was done since the backup is not in it.</source>
        <translation>Tệp hỏng được giữ lại bên cạnh dưới tên khác. Những việc làm sau bản sao lưu không có trong bản này.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>Mở tệp vừa cứu</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Cứu dữ liệu ra tệp mới…</translation>
    </message>
    <message>
        <source>Try to open it again</source>
        <translation>Thử mở lại</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>{file} cannot be used as it is. Nothing of it is deleted, whatever you choose here.</source>
        <translation>Không dùng được tệp {file} như hiện nay. Chọn cách nào thì tệp này cũng không bị xóa.</translation>
    </message>
    <message>
        <source>The cluster file is damaged</source>
        <translation>Tệp cụm bị hỏng</translation>
    </message>
</context>
<context>
    <name>RolesForm</name>
    <message>
        <source>The chair unit works with this program; both can be named later.</source>
        <translation>Đơn vị Cụm trưởng là đơn vị dùng chương trình này; có thể chọn sau.</translation>
    </message>
    <message>
        <source>&amp;Chair unit</source>
        <translation>Cụm t&amp;rưởng</translation>
    </message>
    <message>
        <source>&amp;Deputy</source>
        <translation>Cụm &amp;phó</translation>
    </message>
    <message>
        <source>– later –</source>
        <translation>– để sau –</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Switch o&amp;ff</source>
        <translation>Không &amp;dùng</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>&amp;Set back</source>
        <translation>Đặt lạ&amp;i</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Các trường: {fields}</translation>
    </message>
    <message>
        <source>Switch o&amp;n</source>
        <translation>&amp;Dùng lại</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Ngưỡng</translation>
    </message>
    <message>
        <source>Reason for switching off</source>
        <translation>Lý do không dùng</translation>
    </message>
    <message>
        <source>Own sentence</source>
        <translation>Lời của cụm (để trống là lời có sẵn)</translation>
    </message>
    <message>
        <source>● on · ○ off · a lock: always on, scoring needs it · ✎ worded here</source>
        <translation>● đang dùng · ○ không dùng · ổ khóa: luôn dùng vì chấm điểm cần đến · ✎ cụm tự đặt lời, ngưỡng</translation>
    </message>
    <message>
        <source>The rule chosen</source>
        <translation>Quy tắc đang chọn</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>The program ended suddenly last time. The whole file was checked: nothing is lost or altered.</source>
        <translation>Lần trước chương trình tắt đột ngột. Đã kiểm tra toàn bộ tệp: không mất, không sai gì.</translation>
    </message>
    <message>
        <source>The daily backup could not be made: {why}</source>
        <translation>Không sao lưu được hằng ngày: {why}</translation>
    </message>
    <message>
        <source>The file lies on a network drive, where locks and saving are less sure: work on this machine.</source>
        <translation>Tệp nằm trên ổ mạng, khóa tệp và lưu ở đó kém chắc chắn: nên chép về máy này để làm.</translation>
    </message>
</context>
<context>
    <name>SameActs</name>
    <message>
        <source>Keeping the word</source>
        <translation>Đang ghi nhận</translation>
    </message>
    <message>
        <source>Separating the lines</source>
        <translation>Đang tách</translation>
    </message>
    <message>
        <source>Forgetting the decision</source>
        <translation>Đang bỏ quyết định</translation>
    </message>
    <message>
        <source>Moving the decision</source>
        <translation>Đang chuyển quyết định</translation>
    </message>
</context>
<context>
    <name>SameTab</name>
    <message>
        <source>What is listed</source>
        <translation>Danh sách đang xem</translation>
    </message>
    <message>
        <source>Names that may be the same</source>
        <translation>Tên nghi trùng</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>không ghi gì thêm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are listed once some of these are decided.</source>
        <translation>
            <numerusform>Còn %Ln cặp nữa, hiện ra khi đã quyết định bớt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are one</source>
        <translation>
            <numerusform>%Ln dòng gộp làm một</numerusform>
        </translation>
    </message>
    <message>
        <source>put right; the line does not count now</source>
        <translation>đã đính chính; hiện không có dòng này</translation>
    </message>
    <message>
        <source>left out; the line does not count now</source>
        <translation>đã bỏ khỏi danh sách; hiện không có dòng này</translation>
    </message>
    <message>
        <source>made one; fewer than two of the lines count now</source>
        <translation>đã gộp; hiện còn ít hơn hai dòng</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Nghi trùng</translation>
    </message>
    <message>
        <source>Made one</source>
        <translation>Đã gộp</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Đã xác nhận khác nhau</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ dòng trở lại</translation>
    </message>
    <message>
        <source>Nothing is made one by itself: decide of each pair. F7 goes to the next.</source>
        <translation>Chương trình không tự gộp: xem từng cặp rồi quyết định. F7 sang cặp sau.</translation>
    </message>
    <message>
        <source>Each is printed and counted once, under its first name.</source>
        <translation>Mỗi nhóm in và tính một lần, lấy tên ở cột đầu.</translation>
    </message>
    <message>
        <source>These are not offered any more; making one of them later stands against it.</source>
        <translation>Không hỏi lại các cặp này; nếu sau này gộp thì tính theo lần gộp.</translation>
    </message>
    <message>
        <source>A new file says these lines otherwise or no more; the decision takes effect when they come back.</source>
        <translation>Tệp mới ghi khác hoặc không còn các dòng này; quyết định có hiệu lực lại khi dòng trở lại.</translation>
    </message>
    <message>
        <source>No names look alike, and nothing was made one yet.</source>
        <translation>Không có tên nào nghi trùng và chưa gộp dòng nào.</translation>
    </message>
    <message>
        <source>Likeness %</source>
        <translation>Giống (%)</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Name (unit)</source>
        <translation>Tên (đơn vị)</translation>
    </message>
    <message>
        <source>The other name (unit)</source>
        <translation>Tên kia (đơn vị)</translation>
    </message>
    <message>
        <source>Why, how it stands</source>
        <translation>Vì sao, tình trạng</translation>
    </message>
</context>
<context>
    <name>SandboxTab</name>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Made-up numbers</source>
        <translation>Số giả định</translation>
    </message>
    <message>
        <source>Made-up numbers: nothing typed here is kept.</source>
        <translation>Số liệu giả định: không có gì gõ ở đây được lưu.</translation>
    </message>
    <message>
        <source>Fill with example numbers</source>
        <translation>Điền số ví dụ</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>{unit}: total {total} · rank {rank} · {kind}</source>
        <translation>{unit}: tổng {total} · hạng {rank} · {kind}</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>chưa xếp loại</translation>
    </message>
    <message numerus="yes">
        <source>provisional, %Ln criterion(s) not filled in yet</source>
        <translation>
            <numerusform>tạm tính, còn %Ln tiêu chí chưa điền</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit A</source>
        <translation>Đơn vị A</translation>
    </message>
    <message>
        <source>Unit B</source>
        <translation>Đơn vị B</translation>
    </message>
</context>
<context>
    <name>ScoringPage</name>
    <message>
        <source>Scores</source>
        <translation>Chấm điểm</translation>
    </message>
    <message>
        <source>Stages side by side</source>
        <translation>Các bước cạnh nhau</translation>
    </message>
    <message>
        <source>Type inputs</source>
        <translation>Ghi số liệu</translation>
    </message>
    <message>
        <source>What is typed are the inputs of the criterion, parted by semicolons</source>
        <translation>Ghi số liệu của tiêu chí thay cho điểm, cách nhau bằng dấu chấm phẩy</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Giả định</translation>
    </message>
    <message>
        <source>Type on a scratch: see what would differ; nothing of it is ever kept</source>
        <translation>Gõ thử để xem khác đi thế nào; không ghi gì vào tệp</translation>
    </message>
    <message>
        <source>Points of all units</source>
        <translation>Điểm của các đơn vị</translation>
    </message>
    <message>
        <source>No cell is left to look at.</source>
        <translation>Không còn ô nào cần xem.</translation>
    </message>
    <message>
        <source>Go to the score of a unit on a criterion first.</source>
        <translation>Trước hết chọn ô điểm của một đơn vị.</translation>
    </message>
    <message>
        <source>Dispute this score…</source>
        <translation>Ghi đề nghị xem xét lại điểm…</translation>
    </message>
    <message>
        <source>Copy the block with its headings</source>
        <translation>Chép khối cùng tiêu đề</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Dán từ Excel</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Điền xuống  Ctrl+D</translation>
    </message>
    <message>
        <source>Keeping the dispute</source>
        <translation>Đang ghi đề nghị</translation>
    </message>
    <message>
        <source>Keeping the points</source>
        <translation>Đang ghi điểm</translation>
    </message>
    <message>
        <source>Reading what was pasted</source>
        <translation>Đang đọc khối ô vừa dán</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>và %Ln ô khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pasted cell(s) passed over: sums and frozen columns take nothing.</source>
        <translation>
            <numerusform>Bỏ qua %Ln ô dán vào chỗ không ghi được (ô cộng, cột tiêu chí).</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out what would change</source>
        <translation>Đang tính thay đổi kéo theo</translation>
    </message>
    <message>
        <source>Laying out the table</source>
        <translation>Đang dàn bảng điểm</translation>
    </message>
    <message>
        <source>Next such cell  F7</source>
        <translation>Đến ô tiếp theo  F7</translation>
    </message>
    <message>
        <source>Show the results at this stage</source>
        <translation>Xem kết quả theo bước này</translation>
    </message>
    <message>
        <source>Load a framework</source>
        <translation>Nạp khung tiêu chí</translation>
    </message>
    <message>
        <source>Nothing can be scored yet: the framework or the units are missing.</source>
        <translation>Chưa chấm điểm được: còn thiếu khung tiêu chí hoặc đơn vị.</translation>
    </message>
</context>
<context>
    <name>SealSection</name>
    <message>
        <source>Seal the figures</source>
        <translation>Chốt số liệu</translation>
    </message>
    <message>
        <source>Go through the check-list</source>
        <translation>Soát trước khi chốt</translation>
    </message>
    <message>
        <source>Seal the figures…</source>
        <translation>Chốt số liệu…</translation>
    </message>
    <message>
        <source>Changes after the seal</source>
        <translation>Thay đổi sau khi chốt</translation>
    </message>
    <message>
        <source>From then on every change needs opening the seal, or enters a numbered list with its reason and caller.</source>
        <translation>Sau khi chốt, mọi thay đổi phải mở chốt, hoặc vào danh sách đánh số có lý do và người đề nghị.</translation>
    </message>
    <message>
        <source>Sealed as {code}: papers made since carry this code or a later one.</source>
        <translation>Đã chốt, mã {code}: văn bản tạo từ lúc chốt mang mã này hoặc mã sau đó.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Người đề nghị</translation>
    </message>
</context>
<context>
    <name>SectionsTab</name>
    <message>
        <source>Sections of the report</source>
        <translation>Các mục của báo cáo</translation>
    </message>
    <message>
        <source>Words of the section</source>
        <translation>Lời của mục</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln chữ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seeker</name>
    <message>
        <source>Seek everything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
    <message>
        <source>Seek everything  Ctrl+K</source>
        <translation>Tìm mọi thứ  Ctrl+K</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>Nothing is called so; fewer words find more.</source>
        <translation>Không tìm thấy; bớt từ để tìm rộng hơn.</translation>
    </message>
</context>
<context>
    <name>SelfScoresTab</name>
    <message>
        <source>How self-scores are shown</source>
        <translation>Cách xem điểm tự chấm</translation>
    </message>
    <message>
        <source>By unit and year</source>
        <translation>Theo đơn vị và năm</translation>
    </message>
    <message>
        <source>Criterion by criterion, this year</source>
        <translation>Theo từng tiêu chí, năm nay</translation>
    </message>
    <message>
        <source>Self-scores</source>
        <translation>Đối chiếu tự chấm</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%Ln unit(s). With the folder of forms, every file is kept by name and SHA-256.</source>
        <translation>
            <numerusform>%Ln đơn vị. Có thư mục bộ mẫu thì sổ ghi tên và SHA-256 của từng tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>Ghi nhận đã gửi</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Số công văn</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hình thức gửi</translation>
    </message>
    <message>
        <source>by the office&apos;s mail system</source>
        <translation>trục liên thông văn bản</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>thư điện tử</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>bưu điện</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>trao tay</translation>
    </message>
    <message>
        <source>Folder of the forms</source>
        <translation>Thư mục bộ mẫu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Sending forms</source>
        <translation>Gửi mẫu</translation>
    </message>
    <message>
        <source>Make the forms…</source>
        <translation>Tạo bộ mẫu…</translation>
    </message>
    <message>
        <source>Record as sent…</source>
        <translation>Ghi nhận đã gửi…</translation>
    </message>
    <message>
        <source>Load a framework</source>
        <translation>Nạp khung tiêu chí</translation>
    </message>
    <message>
        <source>Load a framework first: the forms ask for its criteria.</source>
        <translation>Cần nạp khung tiêu chí trước: mẫu lấy tiêu chí từ khung.</translation>
    </message>
    <message>
        <source>Folder for the forms</source>
        <translation>Thư mục ghi bộ mẫu</translation>
    </message>
    <message>
        <source>Making the forms</source>
        <translation>Đang tạo bộ mẫu</translation>
    </message>
    <message>
        <source>Tick at least one unit.</source>
        <translation>Chọn ít nhất một đơn vị.</translation>
    </message>
    <message>
        <source>Keeping what was sent</source>
        <translation>Đang ghi sổ gửi mẫu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) made in {folder}.</source>
        <translation>
            <numerusform>Đã tạo %Ln tệp trong {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>List to print</source>
        <translation>In danh sách gửi</translation>
    </message>
    <message numerus="yes">
        <source>Recorded: forms sent to %Ln unit(s).</source>
        <translation>
            <numerusform>Đã ghi nhận gửi mẫu cho %Ln đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the forms</source>
        <translation>Đang xem trước mẫu</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Bộ mẫu</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Theo dõi thu nhận</translation>
    </message>
    <message>
        <source>Log of sendings</source>
        <translation>Sổ gửi mẫu</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Record</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Questions: record as sent</source>
        <translation>Ghi đã gửi phiếu đề nghị làm rõ</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Số công văn</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Settings of the framework</source>
        <translation>Thiết lập của khung tiêu chí</translation>
    </message>
    <message>
        <source>The framework</source>
        <translation>Khung tiêu chí</translation>
    </message>
    <message>
        <source>the rest is scaled up to the whole</source>
        <translation>quy đổi phần còn lại theo tỷ lệ</translation>
    </message>
    <message>
        <source>it counts in full</source>
        <translation>tính đủ điểm tối đa</translation>
    </message>
    <message>
        <source>nothing is added; classed by own maximum</source>
        <translation>không cộng; xếp loại theo tổng tối đa được giao</translation>
    </message>
    <message>
        <source>the rounded total</source>
        <translation>tổng điểm đã làm tròn</translation>
    </message>
    <message>
        <source>the exact total</source>
        <translation>tổng điểm chưa làm tròn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên khung</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Total of the base</source>
        <translation>Tổng điểm chuẩn</translation>
    </message>
    <message>
        <source>Bonus at most</source>
        <translation>Điểm thưởng không quá</translation>
    </message>
    <message>
        <source>Penalty at most</source>
        <translation>Điểm trừ không quá</translation>
    </message>
    <message>
        <source>Total never below</source>
        <translation>Tổng điểm không thấp hơn</translation>
    </message>
    <message>
        <source>Decimal places of a criterion</source>
        <translation>Số chữ số thập phân của tiêu chí</translation>
    </message>
    <message>
        <source>Decimal places of the total</source>
        <translation>Số chữ số thập phân của tổng</translation>
    </message>
    <message>
        <source>Classes go by</source>
        <translation>Xếp loại theo</translation>
    </message>
    <message>
        <source>Where a criterion is not assigned</source>
        <translation>Tiêu chí không giao</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>{about}: {points} stands, {person} typed {typed}.</source>
        <translation>{about}: đang ghi {points}, {person} gõ lại {typed}.</translation>
    </message>
    <message>
        <source>Two numbers differ</source>
        <translation>Hai người ghi khác nhau</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Which counts</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>A – what stands: {points}</source>
        <translation>A – số đang ghi: {points}</translation>
    </message>
    <message>
        <source>B – what was typed again: {typed}</source>
        <translation>B – số gõ lại: {typed}</translation>
    </message>
    <message>
        <source>Neither – open the scores and look again</source>
        <translation>Chưa lấy số nào – mở Chấm điểm để xem lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Steps of the work</source>
        <translation>Các bước công việc</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>nothing yet</source>
        <translation>chưa có số liệu</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>không báo cáo hoặc không phát sinh</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>không giao</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>đã đính chính</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>đang đề nghị xem xét lại</translation>
    </message>
    <message>
        <source>differs from the claim</source>
        <translation>khác điểm tự chấm</translation>
    </message>
    <message>
        <source>not scored at this stage yet</source>
        <translation>chưa chấm đến bước này</translation>
    </message>
    <message>
        <source>typed, not kept yet</source>
        <translation>đã gõ, chưa ghi</translation>
    </message>
    <message>
        <source>left out of the list</source>
        <translation>đã bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>the same as the line above</source>
        <translation>gộp với dòng trên</translation>
    </message>
    <message>
        <source>bold: differs from the claim</source>
        <translation>in đậm: khác tự chấm</translation>
    </message>
</context>
<context>
    <name>SourceEdit</name>
    <message>
        <source>Insert a figure…</source>
        <translation>Chèn số liệu…</translation>
    </message>
</context>
<context>
    <name>StandingsPage</name>
    <message>
        <source>Standings</source>
        <translation>Xếp hạng</translation>
    </message>
    <message>
        <source>Record a draw or a vote…</source>
        <translation>Ghi bốc thăm, biểu quyết…</translation>
    </message>
    <message>
        <source>Units that share a rank are ordered by what the conference drew or voted</source>
        <translation>Các đơn vị đồng hạng được xếp theo kết quả bốc thăm hoặc biểu quyết của hội nghị</translation>
    </message>
    <message>
        <source>Years before</source>
        <translation>Các năm trước</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>Theo điểm bước: {stage}</translation>
    </message>
    <message>
        <source>To the framework</source>
        <translation>Đến khung tiêu chí</translation>
    </message>
    <message>
        <source>There are no ranks yet: the framework or the units are missing.</source>
        <translation>Chưa xếp hạng được: còn thiếu khung tiêu chí hoặc đơn vị.</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>đồng hạng</translation>
    </message>
    <message>
        <source>Confirm the chair&apos;s scores…</source>
        <translation>Xác nhận điểm cụm trưởng…</translation>
    </message>
    <message>
        <source>The scores of the chair&apos;s own unit are confirmed by somebody of another unit</source>
        <translation>Điểm của đơn vị cụm trưởng phải có người của đơn vị khác xác nhận</translation>
    </message>
    <message>
        <source>Behind the ranks</source>
        <translation>Căn cứ xếp hạng</translation>
    </message>
    <message>
        <source>Keeping the confirmation</source>
        <translation>Đang ghi xác nhận</translation>
    </message>
    <message>
        <source>Keeping the order</source>
        <translation>Đang ghi thứ tự</translation>
    </message>
    <message>
        <source>Reading the years before</source>
        <translation>Đang đọc các năm trước</translation>
    </message>
    <message>
        <source>{unit} chairs: nobody of another unit has confirmed its scores yet.</source>
        <translation>{unit} là đơn vị cụm trưởng: điểm chưa có người đơn vị khác xác nhận.</translation>
    </message>
    <message>
        <source>✓ {unit} chairs: {by} confirmed its scores.</source>
        <translation>✓ {unit} là đơn vị cụm trưởng: {by} đã xác nhận điểm.</translation>
    </message>
    <message>
        <source>⚠ {unit} chairs: its scores changed since {by} confirmed them.</source>
        <translation>⚠ {unit} là đơn vị cụm trưởng: điểm đã đổi sau khi {by} xác nhận.</translation>
    </message>
    <message>
        <source>There is nothing to rank yet: no unit has points at this stage.</source>
        <translation>Chưa có gì để xếp hạng: chưa đơn vị nào có điểm ở bước này.</translation>
    </message>
    <message>
        <source>Self-scores</source>
        <translation>Đối chiếu tự chấm</translation>
    </message>
    <message>
        <source>Provisional ranks: some cells are blank or not yet at this stage.</source>
        <translation>Thứ hạng tạm tính: còn ô trống hoặc chưa chấm đến bước này.</translation>
    </message>
    <message>
        <source>See the cells</source>
        <translation>Xem các ô</translation>
    </message>
    <message>
        <source>What decided</source>
        <translation>Vì sao xếp thế</translation>
    </message>
    <message>
        <source>Points by section</source>
        <translation>Điểm theo mục</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>Chỉ xem</translation>
    </message>
    <message>
        <source>Backup: none yet</source>
        <translation>Sao lưu: chưa có</translation>
    </message>
    <message>
        <source>Backup {time} ✓</source>
        <translation>Sao lưu {time} ✓</translation>
    </message>
    <message>
        <source>Year closed</source>
        <translation>Năm đã đóng</translation>
    </message>
    <message>
        <source>Seal: not yet</source>
        <translation>Chốt: chưa</translation>
    </message>
    <message>
        <source>SEALED {code}</source>
        <translation>Đã CHỐT {code}</translation>
    </message>
    <message numerus="yes">
        <source>{sealed} · after it: %Ln change(s)</source>
        <translation>
            <numerusform>{sealed} · sau chốt: %Ln thay đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) still blank</source>
        <translation>
            <numerusform>còn %Ln ô chưa có số liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) not yet at this stage</source>
        <translation>
            <numerusform>còn %Ln ô chưa chấm đến bước này</numerusform>
        </translation>
    </message>
    <message>
        <source>PROVISIONAL – {reasons}</source>
        <translation>TẠM TÍNH – {reasons}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>{kept} of {all} units</source>
        <translation>{kept}/{all} đơn vị</translation>
    </message>
    <message>
        <source>%Ln paper(s) older than the data</source>
        <translation>%Ln văn bản cũ hơn số liệu</translation>
    </message>
    <message>
        <source>%Ln unit(s) past a deadline</source>
        <translation>%Ln đơn vị quá hạn nộp</translation>
    </message>
    <message>
        <source>all units were sent their forms</source>
        <translation>đã gửi mẫu cho tất cả đơn vị</translation>
    </message>
    <message>
        <source>a framework is loaded</source>
        <translation>đã có khung tiêu chí</translation>
    </message>
    <message>
        <source>no framework yet</source>
        <translation>chưa có khung tiêu chí</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>còn {count}</translation>
    </message>
    <message>
        <source>%Ln cell(s) still blank</source>
        <translation>còn %Ln ô chưa có số liệu</translation>
    </message>
    <message>
        <source>%Ln finding(s) to look at</source>
        <translation>%Ln nội dung cần xem</translation>
    </message>
    <message>
        <source>%Ln dispute(s) to decide</source>
        <translation>%Ln đề nghị chờ kết luận</translation>
    </message>
    <message>
        <source>%Ln decision(s) about lines that count no more</source>
        <translation>%Ln quyết định về dòng trong sổ không còn hiệu lực</translation>
    </message>
    <message>
        <source>%Ln pair(s) of names that may be the same</source>
        <translation>%Ln cặp tên nghi trùng</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Khung tiêu chí</translation>
    </message>
    <message>
        <source>Sending forms</source>
        <translation>Gửi mẫu</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Thu nhận</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Chấm điểm</translation>
    </message>
    <message>
        <source>Standings</source>
        <translation>Xếp hạng</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Cross-checks</source>
        <translation>Chấm chéo</translation>
    </message>
    <message>
        <source>Disputed scores</source>
        <translation>Xem xét lại điểm</translation>
    </message>
    <message>
        <source>Cells that weigh</source>
        <translation>Soát ô nặng</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Nhật ký</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>The year is closed: this file can only be looked at.</source>
        <translation>Năm đã đóng: tệp này chỉ để xem.</translation>
    </message>
    <message>
        <source>Handed over on {day}: this file is an archive and can only be looked at.</source>
        <translation>Đã bàn giao ngày {day}: tệp này là hồ sơ lưu, chỉ để xem.</translation>
    </message>
    <message>
        <source>Last year as it was handed over on {day}: it can only be looked at.</source>
        <translation>Năm trước, nhận bàn giao ngày {day}: chỉ để xem.</translation>
    </message>
    <message>
        <source>Open the new year…</source>
        <translation>Mở năm mới…</translation>
    </message>
    <message>
        <source>CHANGE AFTER THE SEAL {code} · asked for by {caller}: {reason}</source>
        <translation>THAY ĐỔI SAU KHI CHỐT {code} · {caller} đề nghị: {reason}</translation>
    </message>
    <message>
        <source>End changes</source>
        <translation>Kết thúc thay đổi</translation>
    </message>
    <message>
        <source>The figures are sealed ({code}).</source>
        <translation>Số liệu đã chốt ({code}).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) after the seal.</source>
        <translation>
            <numerusform>Sau chốt có %Ln thay đổi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change after the seal…</source>
        <translation>Thay đổi sau chốt…</translation>
    </message>
    <message>
        <source>Open the seal…</source>
        <translation>Mở chốt…</translation>
    </message>
</context>
<context>
    <name>SubjectPanel</name>
    <message>
        <source>What can be answered</source>
        <translation>Những điều trả lời được</translation>
    </message>
    <message>
        <source>Questions about the file</source>
        <translation>Câu hỏi về tệp</translation>
    </message>
    <message>
        <source>Find among the choices</source>
        <translation>Tìm trong các lựa chọn</translation>
    </message>
    <message>
        <source>Find a criterion by code or words</source>
        <translation>Tìm tiêu chí theo mã hoặc chữ</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>1–9 or Enter: choose · F2: put the cell right · Delete: ask again · F7: next question</source>
        <translation>1–9, Enter: chọn · F2: sửa · Delete: hỏi lại · F7: tiếp</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Trang</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>sure</source>
        <translation>chắc</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>khá chắc</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>chưa chắc</translation>
    </message>
    <message>
        <source>(as last time)</source>
        <translation>(như lần trước)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cách viết số</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>a sum, not taken</source>
        <translation>dòng cộng, không lấy</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>để riêng</translation>
    </message>
    <message>
        <source>matches nothing</source>
        <translation>chưa ghép được</translation>
    </message>
    <message>
        <source>perhaps {code}</source>
        <translation>có lẽ {code}</translation>
    </message>
    <message>
        <source>used</source>
        <translation>dùng</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>không dùng</translation>
    </message>
    <message>
        <source>hidden sheet, {state}</source>
        <translation>trang ẩn, {state}</translation>
    </message>
</context>
<context>
    <name>TakeoverPage</name>
    <message>
        <source>only if the package has one</source>
        <translation>chỉ khi gói có mật khẩu</translation>
    </message>
    <message>
        <source>Verify and take over</source>
        <translation>Kiểm tra và nhận</translation>
    </message>
    <message>
        <source>Take it over all the same</source>
        <translation>Vẫn nhận</translation>
    </message>
    <message>
        <source>Verifying and computing again</source>
        <translation>Đang kiểm tra và tính lại</translation>
    </message>
    <message>
        <source>What was computed again differs from what was handed over: nothing was made yet.</source>
        <translation>Kết quả tính lại khác với bản bàn giao: chưa lập tệp cụm.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Gói bàn giao</translation>
    </message>
    <message>
        <source>Cluster file to make</source>
        <translation>Tệp cụm sẽ lập</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Every byte of the package is verified, every original read again, every total computed again. Last year&apos;s file can then be looked at, and the new year opened from it.</source>
        <translation>Chương trình kiểm tra từng byte của gói, đọc lại mọi tệp gốc, tính lại mọi tổng điểm. Sau đó xem được tệp của năm trước và mở năm mới từ tệp ấy.</translation>
    </message>
    <message>
        <source>Take over a handover package</source>
        <translation>Nhận gói bàn giao</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Taking in</source>
        <translation>Đang nhận</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken in.</source>
        <translation>
            <numerusform>Đã nhận %Ln tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {kept} The others wait in the list.</source>
        <translation>Đã dừng. {kept} Các tệp còn lại vẫn chờ trong danh sách.</translation>
    </message>
    <message>
        <source>Print the import slip…</source>
        <translation>In phiếu nhập…</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>command</source>
        <translation>lệnh</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>tiêu chí</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>chỉ tiêu số liệu</translation>
    </message>
    <message>
        <source>file taken in</source>
        <translation>tệp đã nhận</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>văn bản</translation>
    </message>
</context>
<context>
    <name>TickDialog</name>
    <message>
        <source>For papers the program does not read: signed copies, lists, evidence on paper.</source>
        <translation>Dùng cho văn bản chương trình không đọc: bản ký, danh sách, minh chứng giấy.</translation>
    </message>
    <message>
        <source>Tick off a paper</source>
        <translation>Ghi nhận văn bản</translation>
    </message>
    <message>
        <source>It came in</source>
        <translation>Ghi nhận đã nộp</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>It did not come in</source>
        <translation>Bỏ ghi nhận đã nộp</translation>
    </message>
</context>
<context>
    <name>TieBreaksSection</name>
    <message>
        <source>Tie-breaks, in this order</source>
        <translation>Phân định đồng hạng, theo thứ tự</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Phân định bằng</translation>
    </message>
    <message>
        <source>bonus points, higher first</source>
        <translation>điểm thưởng, cao hơn xếp trước</translation>
    </message>
    <message>
        <source>penalty points, lower first</source>
        <translation>điểm trừ, thấp hơn xếp trước</translation>
    </message>
    <message>
        <source>points of {code} {title}</source>
        <translation>điểm của {code} {title}</translation>
    </message>
    <message>
        <source>figure {title}, higher first</source>
        <translation>số liệu {title}, cao hơn xếp trước</translation>
    </message>
    <message>
        <source>figure {title}, lower first</source>
        <translation>số liệu {title}, thấp hơn xếp trước</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Intake: drop a file here, or import one. Nothing is kept before you say so.</source>
        <translation>Thu nhận: thử thả một tệp vào đây, hoặc nhập tệp. Chưa có gì được giữ lại khi chưa bấm Nhận.</translation>
    </message>
    <message>
        <source>Checks: what was found in the files, with its cell and what to do.</source>
        <translation>Kiểm tra: mọi điều phát hiện trong các tệp, kèm ô và cách xử lý.</translation>
    </message>
    <message>
        <source>Scores: go to any number; on the right stand its reasons and its source.</source>
        <translation>Chấm điểm: chọn một con số bất kỳ; bên phải là căn cứ và nguồn của số ấy.</translation>
    </message>
    <message>
        <source>Standings: what decided between equal units, and how safe each rank is.</source>
        <translation>Xếp hạng: căn cứ xếp thứ tự khi bằng điểm và khoảng cách an toàn giữa các hạng.</translation>
    </message>
    <message>
        <source>Papers: the whole dossier in Word and Excel, from the same numbers.</source>
        <translation>Văn bản: toàn bộ hồ sơ Word và Excel, lập từ cùng một bộ số liệu.</translation>
    </message>
    <message>
        <source>Overview: what is next and what is missing. Then make your own cluster.</source>
        <translation>Tổng quan: việc tiếp theo và những gì còn thiếu. Sau đó hãy tạo cụm của đơn vị mình.</translation>
    </message>
    <message>
        <source>Tour of the sample</source>
        <translation>Dẫn xem cụm mẫu</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>Đóng hẳn</translation>
    </message>
    <message>
        <source>{number}/{count}  {text}</source>
        <translation>{number}/{count}  {text}</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Nội dung tiêu chí</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Tối đa</translation>
    </message>
    <message>
        <source>Sum below</source>
        <translation>Cộng dưới</translation>
    </message>
    <message>
        <source>How it is scored</source>
        <translation>Cách chấm</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Cannot be undone: {act}</source>
        <translation>Không hoàn tác được: {act}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>UnitNote</name>
    <message>
        <source>PAPERS</source>
        <translation>VĂN BẢN</translation>
    </message>
    <message>
        <source>STILL MISSING</source>
        <translation>CÒN THIẾU</translation>
    </message>
    <message>
        <source>FILES TAKEN IN</source>
        <translation>TỆP ĐÃ NHẬN</translation>
    </message>
    <message>
        <source>SENT TO THE UNIT</source>
        <translation>ĐÃ GỬI ĐƠN VỊ</translation>
    </message>
    <message>
        <source>OPEN QUESTIONS</source>
        <translation>CÂU HỎI CHƯA XONG</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không thiếu gì</translation>
    </message>
</context>
<context>
    <name>UnitsForm</name>
    <message>
        <source>Member units, one a line</source>
        <translation>Danh sách đơn vị, mỗi dòng một đơn vị</translation>
    </message>
    <message>
        <source>Công an tỉnh An Bình
Công an tỉnh Bắc Sơn; Bắc Sơn; BS</source>
        <translation>Công an tỉnh An Bình
Công an tỉnh Bắc Sơn; Bắc Sơn; BS</translation>
    </message>
    <message>
        <source>Units understood</source>
        <translation>Đơn vị đọc được</translation>
    </message>
    <message>
        <source>One unit a line in order of precedence, typed or pasted. Short name and code may follow after semicolons; otherwise they are proposed.</source>
        <translation>Mỗi dòng một đơn vị, theo thứ tự của cụm; gõ hoặc dán đều được. Có thể thêm tên gọn và mã sau dấu chấm phẩy; nếu không, chương trình tự đề xuất.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên gọn</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>{file} has a password.</source>
        <translation>Tệp {file} được đặt mật khẩu.</translation>
    </message>
    <message>
        <source>A forgotten password cannot be recovered: nobody can open the file without it.</source>
        <translation>Quên mật khẩu thì không lấy lại được: không ai mở được tệp nếu thiếu mật khẩu.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>UntilDialog</name>
    <message>
        <source>The day is printed in the letter and on the sheet of questions.</source>
        <translation>Ngày này in trong công văn và trên trang câu hỏi.</translation>
    </message>
    <message>
        <source>Answers are due by</source>
        <translation>Có hạn trả lời</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn trả lời</translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message>
        <source>What it would do</source>
        <translation>Sẽ làm gì</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>ValuesView</name>
    <message>
        <source>Put {cell} right… ({raw})</source>
        <translation>Sửa ô {cell}… ({raw})</translation>
    </message>
</context>
<context>
    <name>VersionsTab</name>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Phiên bản trước</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Phiên bản sau</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Chỗ khác nhau</translation>
    </message>
    <message>
        <source>There is one version only: nothing to compare it with.</source>
        <translation>Mới có một phiên bản, chưa có gì để so sánh.</translation>
    </message>
    <message>
        <source>Versions {before} and {after} do not differ.</source>
        <translation>Phiên bản {before} và {after} không khác nhau.</translation>
    </message>
    <message>
        <source>From version {before} to version {after}</source>
        <translation>Từ phiên bản {before} đến phiên bản {after}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Entries under it</source>
        <translation>Số ô đã chấm</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bản nháp</translation>
    </message>
    <message>
        <source>✎ draft</source>
        <translation>✎ bản nháp</translation>
    </message>
    <message>
        <source>✓ frozen, in force</source>
        <translation>✓ đã chốt, đang dùng</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Begin a draft from the version gone to</source>
        <translation>Lập bản nháp từ phiên bản đang chọn</translation>
    </message>
    <message>
        <source>Side by side:</source>
        <translation>So sánh:</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Phiên bản {number}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Chỗ</translation>
    </message>
</context>
<context>
    <name>WaitingTab</name>
    <message>
        <source>Files looked at</source>
        <translation>Các tệp đã xem</translation>
    </message>
    <message>
        <source>Drop the workbooks and Word reports of the units anywhere on this window.</source>
        <translation>Thả các bảng tính và báo cáo Word của đơn vị vào bất kỳ chỗ nào trên cửa sổ này.</translation>
    </message>
    <message>
        <source>A table copied from a message or another file is pasted here (Ctrl+V).</source>
        <translation>Bảng sao chép từ thư điện tử hay tệp khác thì dán vào đây (Ctrl+V).</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Recent cluster files</source>
        <translation>Tệp cụm mở gần đây</translation>
    </message>
    <message>
        <source>No cluster file has been opened on this machine yet.</source>
        <translation>Máy này chưa mở tệp cụm nào.</translation>
    </message>
    <message>
        <source>Make a new cluster</source>
        <translation>Tạo cụm mới</translation>
    </message>
    <message>
        <source>Open a cluster file…</source>
        <translation>Mở tệp cụm…</translation>
    </message>
    <message>
        <source>Take over a handover package…</source>
        <translation>Nhận gói bàn giao…</translation>
    </message>
    <message>
        <source>Look at the sample cluster</source>
        <translation>Xem cụm mẫu</translation>
    </message>
    <message>
        <source>Tổng kết</source>
        <translation>Tổng kết</translation>
    </message>
    <message>
        <source>Gather, score, rank and report the emulation year of your cluster, from the first form to the minutes.</source>
        <translation>Thu nhận, chấm điểm, xếp hạng và lập văn bản tổng kết năm thi đua của cụm, từ mẫu gửi đi đến hồ sơ hội nghị.</translation>
    </message>
    <message>
        <source>Your data lies in {folder} · No network is used</source>
        <translation>Dữ liệu nằm tại {folder} · Không dùng mạng</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Mở gần đây</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unit(s)</source>
        <translation>
            <numerusform>%Ln đơn vị</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}
last opened {when} · {units}</source>
        <translation>{path}
mở lần cuối {when} · {units}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tổng kết</source>
        <translation>Tổng kết</translation>
    </message>
    <message>
        <source>Open a cluster first, then drop the files the units sent.</source>
        <translation>Hãy mở một cụm trước, rồi thả tệp của các đơn vị.</translation>
    </message>
    <message>
        <source>Closing the cluster file</source>
        <translation>Đang đóng tệp cụm</translation>
    </message>
    <message>
        <source>{cluster} – Tổng kết</source>
        <translation>{cluster} – Tổng kết</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Make my own cluster</source>
        <translation>Tạo cụm của tôi</translation>
    </message>
    <message>
        <source>This is sample data: change it as you like.</source>
        <translation>Đây là dữ liệu mẫu, sửa thoải mái.</translation>
    </message>
    <message>
        <source>Tổng kết {version} · works offline, without any network · Apache-2.0 licence</source>
        <translation>Tổng kết {version} · làm việc ngoại tuyến, không dùng mạng · giấy phép Apache-2.0</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Make the cluster</source>
        <translation>Tạo cụm</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Making the cluster file</source>
        <translation>Đang tạo tệp cụm</translation>
    </message>
    <message>
        <source>Reading the framework</source>
        <translation>Đang đọc khung tiêu chí</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln criteria to score</source>
        <translation>
            <numerusform>{name}: %Ln tiêu chí chấm điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as a draft: look it over and freeze it on the Framework page.</source>
        <translation>Được giữ làm bản nháp: soát lại rồi chốt ở trang Khung tiêu chí.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>A new cluster</source>
        <translation>Tạo cụm mới</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cụm</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Khung tiêu chí</translation>
    </message>
    <message>
        <source>The heading as it will print</source>
        <translation>Phần đầu văn bản khi in ra</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message>
        <source>Wording of a sentence</source>
        <translation>Câu mẫu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Khi</translation>
    </message>
    <message>
        <source>{name} (holds today)</source>
        <translation>{name} (đúng với số liệu nay)</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dùng cho</translation>
    </message>
    <message>
        <source>This figure only</source>
        <translation>Riêng chỉ tiêu này</translation>
    </message>
    <message>
        <source>Every figure</source>
        <translation>Mọi chỉ tiêu</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Câu mẫu</translation>
    </message>
    <message>
        <source>Keep the wording</source>
        <translation>Ghi câu mẫu</translation>
    </message>
    <message>
        <source>Today it would read: {text}</source>
        <translation>Nay sẽ in: {text}</translation>
    </message>
    <message>
        <source>What stands in {{ }} is filled from the data; keep it as it is.</source>
        <translation>Phần trong {{ }} lấy từ số liệu, giữ nguyên khi sửa.</translation>
    </message>
    <message>
        <source>The program&apos;s own wording</source>
        <translation>Lấy lại câu của chương trình</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Words</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Opening the seal</source>
        <translation>Đang mở chốt</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Đang khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Encrypting the file</source>
        <translation>Đang mã hóa tệp</translation>
    </message>
    <message>
        <source>Removing the password</source>
        <translation>Đang bỏ mật khẩu</translation>
    </message>
    <message>
        <source>Writing the paper</source>
        <translation>Đang lập văn bản</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Đã lập: {path}</translation>
    </message>
    <message>
        <source>Working out the results</source>
        <translation>Đang tính kết quả</translation>
    </message>
</context>
<context>
    <name>YearActs</name>
    <message>
        <source>Each change is numbered and printed with its reason and the one who asked for it.</source>
        <translation>Mỗi thay đổi được đánh số, in ra cùng lý do và người đề nghị.</translation>
    </message>
    <message>
        <source>Change after the seal</source>
        <translation>Thay đổi sau khi chốt</translation>
    </message>
    <message>
        <source>A backup is made first. The reason is kept and printed.</source>
        <translation>Chương trình sao lưu trước khi mở chốt. Lý do được lưu và in ra.</translation>
    </message>
    <message>
        <source>Open the seal</source>
        <translation>Mở chốt số liệu</translation>
    </message>
    <message>
        <source>The file as it is now is kept as a backup first. What was done since {file} will no longer be in the file; it stays in that backup.</source>
        <translation>Tệp như hiện nay được sao lưu lại trước. Những việc làm sau bản {file} sẽ không còn trong tệp, nhưng vẫn nằm trong bản sao lưu vừa tạo.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>The file has a password now; its backups too.</source>
        <translation>Tệp và các bản sao lưu đã có mật khẩu.</translation>
    </message>
    <message>
        <source>The password was changed, for the backups too.</source>
        <translation>Đã đổi mật khẩu của tệp và các bản sao lưu.</translation>
    </message>
    <message>
        <source>The file and its backups have no password any more.</source>
        <translation>Tệp và các bản sao lưu không còn mật khẩu.</translation>
    </message>
    <message>
        <source>%Ln copy(ies) beside it could not be done alike.</source>
        <translation>Còn %Ln bản sao nằm bên cạnh chưa làm được như vậy.</translation>
    </message>
</context>
<context>
    <name>YearEndPage</name>
    <message>
        <source>Handover</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Going through the check-list</source>
        <translation>Đang soát trước khi chốt</translation>
    </message>
    <message>
        <source>Sealing the figures</source>
        <translation>Đang chốt số liệu</translation>
    </message>
    <message>
        <source>Closing the year</source>
        <translation>Đang đóng năm</translation>
    </message>
    <message>
        <source>Looking at what goes along</source>
        <translation>Đang xem gói có gì</translation>
    </message>
    <message>
        <source>Computing again from the originals</source>
        <translation>Đang tính lại từ tệp gốc</translation>
    </message>
    <message>
        <source>Making the package</source>
        <translation>Đang tạo gói bàn giao</translation>
    </message>
    <message>
        <source>Reading the changes</source>
        <translation>Đang đọc tệp thay đổi</translation>
    </message>
    <message>
        <source>Looking ahead</source>
        <translation>Đang xem năm mới</translation>
    </message>
    <message>
        <source>Opening the new year</source>
        <translation>Đang mở năm mới</translation>
    </message>
    <message>
        <source>The reason is kept in the log. Sealing cannot be undone, only opened again with a reason.</source>
        <translation>Lý do được ghi vào nhật ký. Việc chốt không hoàn tác được, chỉ mở chốt lại khi có lý do.</translation>
    </message>
    <message>
        <source>Not met on the check-list; say why it is sealed all the same, the minutes print it:</source>
        <translation>Còn mục chưa đạt trong danh mục rà soát; ghi lý do vẫn chốt (lý do được lưu, in vào biên bản):</translation>
    </message>
    <message>
        <source>Seal the figures</source>
        <translation>Chốt số liệu</translation>
    </message>
    <message>
        <source>A closed year can only be looked at, for good. This cannot be undone.</source>
        <translation>Năm đã đóng thì chỉ để xem, không mở lại được. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Close the year</source>
        <translation>Đóng năm</translation>
    </message>
    <message>
        <source>The figures are sealed. Print code {code}.</source>
        <translation>Đã chốt số liệu. Mã bản in {code}.</translation>
    </message>
    <message>
        <source>The year is closed. Print code {code}.</source>
        <translation>Đã đóng năm. Mã bản in {code}.</translation>
    </message>
    <message>
        <source>The new year lies in {file}.</source>
        <translation>Năm mới nằm ở {file}.</translation>
    </message>
    <message>
        <source>Go to the new year</source>
        <translation>Sang năm mới</translation>
    </message>
</context>
<context>
    <name>YearsTab</name>
    <message>
        <source>Unit to be compared with its earlier years</source>
        <translation>Đơn vị cần so với các năm trước</translation>
    </message>
    <message>
        <source>Years before</source>
        <translation>Các năm trước</translation>
    </message>
    <message>
        <source>All units: totals and ranks</source>
        <translation>Mọi đơn vị: tổng điểm và thứ hạng</translation>
    </message>
    <message>
        <source>{unit}: sections and criteria</source>
        <translation>{unit}: từng mục, từng tiêu chí</translation>
    </message>
    <message>
        <source>No earlier year is in this file; years come along when a year is opened from the last one.</source>
        <translation>Tệp này chưa có năm trước nào; kết quả các năm trước đi theo khi mở năm mới từ tệp năm cũ.</translation>
    </message>
</context>
</TS>
