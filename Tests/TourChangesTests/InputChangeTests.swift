// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourChanges
import TourFolders

@Suite struct InputChangeTests {
  private static func changes(_ file: String, _ old: String, _ new: String) -> [InputChange] {
    InputChange.between([file: Array(old.utf8)], [file: Array(new.utf8)])
  }

  @Test func `The same values in another form are no change`() {
    let changes = Self.changes(
      "leave.csv", "staff,from,to,reason\na,2027-01-04,2027-01-05,sakit\n",
      "reason;from;staff;to\r\nsakit;04/01/2027;a;05/01/2027\r\n")
    #expect(changes.isEmpty)
  }

  @Test func `Rows with a key are compared by it, column by column`() {
    let changes = Self.changes(
      "staff.csv", "id,name,agency,skills\na,A,x,s\nb,B,x,s\n",
      "id,name,agency,skills,to\nb,B,x,s,2027-02-01\nc,C,x,s,\n")
    #expect(changes.map(\.kind) == [.changed(["to"]), .added, .removed])
    #expect(changes.map(\.row.line) == [2, 3, 2])
    #expect(changes[0].before?["to"] == nil)
    #expect(changes[2].row["id"] == "a")
  }

  @Test func `Rows without a key are compared as a whole, as often as they stand there`() {
    let row = "k,2027-01-04,2027-01-05,banjir\n"
    let changes = Self.changes(
      "closures.csv", "site,from,to,reason\n" + row, "site,from,to,reason\n" + row + row)
    #expect(changes.map(\.kind) == [.added])
    #expect(changes[0].row.line == 3)
  }

  @Test func `A flooded road is a row of its own beside the road's`() {
    let changes = Self.changes(
      "travel.csv", "from,to,mode,km,minutes,valid_from,valid_to\na,b,road,10,20,,\n",
      "from,to,mode,km,minutes,valid_from,valid_to\na,b,road,10,20,,\n"
        + "a,b,road,10,,2027-02-01,2027-02-10\n")
    #expect(changes.count == 1)
    #expect(changes[0].row["minutes"] == nil)
    #expect(changes[0].row["valid_from"] == "2027-02-01")
  }

  @Test func `A file that comes or goes is rows that come or go`() {
    let bytes = Array("date,name\n2027-01-01,Tahun Baru\n".utf8)
    #expect(InputChange.between([:], ["holidays.csv": bytes]).map(\.kind) == [.added])
    #expect(InputChange.between(["holidays.csv": bytes], [:]).map(\.kind) == [.removed])
  }
}
