### Pages of the data protection officer.

## Who acted, where no name is kept

privacy-actor-person = Somebody who has left
privacy-actor-carer = A parent or carer
privacy-actor-card = A child with a code card
privacy-actor-visitor = A visitor
privacy-actor-time = The system, on schedule

## The audit trail

privacy-audit-title = Who did what
privacy-audit-lead = Every change, and every look at health data, leaves a line here. Lines are kept for six years.
privacy-audit-when = When
privacy-audit-who = Who
privacy-audit-what = What
privacy-audit-to = To what
privacy-audit-empty = Nothing has been done yet.
privacy-audit-older = Older lines

## One child

privacy-child-title = Requests about a child’s data
privacy-child-lead = Find the child, then export all that is held, or erase it.
privacy-child-surname = Surname of the child
privacy-child-surname-hint = The first letters are enough.
privacy-child-nobody = No child with that surname is on record.
privacy-child-born = Born on { $date }
privacy-child-export = Export all that is held
privacy-child-erase = Erase all that is held
privacy-erase-title = Erase a child’s data
privacy-erase-warning = This deletes every record of the child, at once and for good. Backups that are restored later will not bring it back.
privacy-erase-sure-legend = Are you sure?
privacy-erase-sure = Yes, delete everything that is held on this child
privacy-erase-not-sure = Tick the box if everything is to be deleted
privacy-erase-button = Erase
privacy-erase-done = Everything that was held on the child has been deleted. The receipt is below.

## Retention

privacy-retention-title = What is kept, and what was deleted
privacy-retention-lead = What is due is deleted by itself, every hour. A receipt with counts stays; it names nobody.
privacy-retention-rules = How long each kind of record is kept
privacy-retention-table = Record
privacy-retention-days = Kept for
privacy-retention-from = Counted from, or why it stays
privacy-retention-always = No time limit
privacy-retention-so-many-days =
    { $count ->
        [0] Less than a day
        [one] { $count } day
       *[other] { $count } days
    }
privacy-receipts-title = Receipts of deletion
privacy-receipts-empty = Nothing has been due yet.
privacy-receipts-rows = Records deleted
privacy-receipts-erasure = Erased on request
privacy-receipts-retention = Deleted on schedule
