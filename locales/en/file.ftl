### What can be wrong with a table that somebody uploads.

file-missing = Choose a file
file-empty = The file is empty. Choose another one.
file-too-large = The file has { $megabytes } MB. Use a file of { $limit } MB or less.
file-workbook = This is a workbook, a ZIP archive or a document. Open it and save the table as CSV, then choose that file.
file-workbook-damaged = This workbook cannot be opened. Open it in your spreadsheet program, save it again as .xlsx without a password, or as CSV, and choose that file.
file-workbook-too-large = This workbook holds more than we read: { $limit } MB once it is unpacked. Copy the list alone into a new workbook, save it and choose that file.
file-many-sheets = This workbook has more than one sheet with something on it. Keep only the sheet with the list, save the file and choose it again.
file-not-text = This file is not text. Save the table as CSV and choose that file.
file-no-header = The first row of the file is not a row of headings. Put the headings back, or download the file again.
file-too-many-columns = The file has { $columns } columns. Use a file with { $limit } columns or fewer.
file-too-many-rows = The file has more than { $limit } rows. Split it and load the parts one after another.
file-no-rows = The file has headings and no rows below them.
file-missing-columns =
    { $count ->
        [one] The file lacks the column { $columns }. Download it again with all columns.
       *[other] The file lacks these columns: { $columns }. Download it again with all columns.
    }
file-repeated-column = Columns { $first } and { $again } of the file both have the heading { $column }. Rename or remove one of them.
file-row-cell-count = The row has { $found } cells, and there are { $expected } headings.
file-row-open-quote = The row runs over several lines and has { $found } cells, where there are { $expected } headings. Look for a quotation mark that is not closed.
file-encoding-utf8 = UTF-8
file-encoding-utf16 = UTF-16
file-encoding-windows1252 = Windows-1252
file-failed-line = Line
file-failed-why = What is wrong
file-column-row = Whole row
