// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import Touring

/// A district with a row in every table, as the texts of its files.
enum SmallDistrict {
  static let files: [String: String] = [
    "settings.csv": """
    key,value,note
    name,Kabupaten Kecil,
    office,KAB,kantor bupati
    horizon_from,2027-01-04,
    horizon_to,2027-03-31,
    working_weekdays,1 2 3 4 5,
    open,08:00,
    close,14:30,
    min_visits,1,
    budget,250000000.5,

    """,
    "sites.csv": """
    id,name,kind,lat,lon,access,local_km,min_visits,max_visits,bonus,online
    KAB,Kantor Bupati,base,-3.39,104.83,road,2.5,0,,,yes
    K01,"Kecamatan ""Satu"", hulu",kecamatan,-3.5225,105.125,road,3.5,1,4,1500.5,ya
    K02,Kecamatan Dua,kecamatan,-3.6,105.2,river,,,,,no
    MPP,Mal Pelayanan,Fixed,-3.4,104.84,road,,,,,

    """,
    "places.csv": """
    id,name,lat,lon,access,population
    D01,Desa Satu,-3.61,105.11,river,1800

    """,
    "agencies.csv": """
    id,name,required,min_crew,max_crew,kits,min_home,budget,per_diem
    dukcapil,Disdukcapil,yes,1,3,2,1,,
    bank,Bank Daerah,no,1,1,,,5000000.25,0

    """,
    "services.csv": """
    id,agency,name,minutes,weight,quota,needs_network
    ktp,dukcapil,KTP-el,8.5,1.25,60,no
    rek,bank,Rekening,12,,,yes

    """,
    "staff.csv": """
    id,name,agency,skills,from,to,max_post_days
    d1,Siti,dukcapil,ktp,,,30
    d2,Budi,dukcapil,ktp,2027-01-11,2027-02-28,
    b1,Andi,bank,rek,,,

    """,
    "leave.csv": "staff,from,to,reason\nd1,2027-02-01,2027-02-03,cuti\n",
    "teams.csv": """
    id,name,base,modes,seats,cost_per_km,daily_cost,weekdays,available_from
    T1,Mobil 1,KAB,road|river,6,3500.5,300000,1|2|3|4,2027-01-04

    """,
    "travel.csv": """
    from,to,mode,km,minutes,cost,valid_from,valid_to
    KAB,K01,road,41.5,74.2,,,
    K01,K02,river,12.25,,500000,2027-02-01,2027-02-28

    """,
    "demand.csv": "place,service,people\nK01,ktp,420.5\nD01,rek,65\n",
    "catchment.csv": "place,site,km,minutes,reach\nD01,K01,9.5,24.01,0.8\n",
    "holidays.csv": "date,name\n2027-02-06,Imlek\n",
    "hours.csv": "from,to,weekdays,open,close,break_minutes\n,,5,08:00,11:30,15\n",
    "closures.csv": "site,from,to,reason\n*,2027-03-20,2027-03-21,libur\n",
    "counters.csv": "site,agency,min_staff,max_staff\nMPP,dukcapil,0,1\n",
    "pinned.csv": "site,date,days,team\nK01,2027-01-12,1,T1\n",
    "past_visits.csv": "site,first_date,last_date,people\nK01,2026-12-08,2026-12-09,143\n",
    "requests.csv": "site,from,to,bonus\nK01,2027-03-01,2027-03-12,2500000.5\n",
    "letters.csv":
      "kind,number,date,signatory,nip,position\nsurat_tugas,800/1,2026-12-28,Ahmad,1968,Sekda\n",
  ]

  /// The files with some of them replaced; nil removes one.
  static func with(_ changes: [String: String?]) -> [String: [UInt8]] {
    var files = files
    for (name, text) in changes { files[name] = text }
    return files.mapValues { Array($0.utf8) }
  }

  /// The files with `old` replaced by `new` in one of them.
  static func replacing(_ old: String, by new: String, in file: String) -> [String: [UInt8]] {
    with([file: files[file]?.replacing(old, with: new)])
  }
}

/// What a district says, in a form that can be compared.
func content(_ district: District?) -> [String] {
  guard let d = district else { return [] }
  let staff = d.staff.map { member in
    var plain = member
    plain.skills = []
    return "\(plain) \(member.skills.sorted())"
  }
  let teams = d.teams.map { team in
    var plain = team
    plain.modes = []
    plain.weekdays = []
    return "\(plain) \(team.modes.sorted()) \(team.weekdays.sorted())"
  }
  var settings = d.settings
  settings.workingWeekdays = []
  return [
    "\(settings)", "\(d.settings.workingWeekdays.sorted())", "\(d.horizon)", "\(d.office)",
    "\(d.sites)", "\(d.otherPlaces)", "\(d.agencies)", "\(d.services)", "\(staff)", "\(teams)",
    "\(d.travelRows)", "\(d.catchment)", "\(d.demand)", "\(d.holidays)", "\(d.closures)",
    "\(d.counters)", "\(d.pins)", "\(d.pastVisits)", "\(d.requests)",
    "\(d.calendar.workingDays)", "\(d.horizon.map { d.calendar.hours(on: $0) })",
  ]
}
