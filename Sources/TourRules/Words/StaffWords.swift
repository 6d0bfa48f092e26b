// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// S: staff.
  static let staff: [RuleText] = [
    RuleText(
      .s0Agency, "Staff",
      meaning: .init(
        "Tempat sebuah instansi diisi petugasnya sendiri.",
        "The places of an agency are filled with its own staff."),
      says: .init(
        "{staff} mengisi tempat {agency} pada {day}, tetapi petugas {other}.",
        "{staff} fills a place of {agency} on {day}, but is of {other}."),
      advice: .init("Pilih petugas instansi itu.", "Choose somebody of the agency.")),
    RuleText(
      .s0Same, "Crew",
      meaning: .init(
        "Orang yang sama selama seluruh perjalanan, termasuk hari jalan.",
        "The same people for the whole trip, travel days included."),
      says: .init(
        "{staff} ikut perjalanan {trip}, tetapi tidak pada {list}.",
        "{staff} is on trip {trip}, but not on {list}."),
      advice: .init(
        "Tulis orang yang sama pada setiap hari perjalanan.",
        "Put the same people on every day of the trip.")),
    RuleText(
      .s1Twice, "Staff, 1",
      meaning: .init(
        "Tidak ada orang di dua pos pada satu hari.", "Nobody is at two posts on one day."),
      says: .init(
        "{staff} bertugas di {count} pos pada {day}: {list}.",
        "{staff} is at {count} posts on {day}: {list}."),
      advice: .init("Ganti orang di salah satunya.", "Replace the person at one of them.")),
    RuleText(
      .s1Leave, "Staff, 1",
      meaning: .init(
        "Tidak ada orang di pos pada hari cutinya di leave.csv.",
        "Nobody is at a post on a day of their own in leave.csv."),
      says: .init(
        "{staff} bertugas pada {day}, tetapi cuti ({reason}).",
        "{staff} is at a post on {day}, but on leave ({reason})."),
      advice: .init("Ganti orang itu.", "Replace the person.")),
    RuleText(
      .s1FromTo, "Staff, 1",
      meaning: .init(
        "Tidak ada orang di pos di luar masa from … to-nya.",
        "Nobody is at a post outside their from … to."),
      says: .init(
        "{staff} bertugas pada {day}, di luar masanya ({from} … {to}).",
        "{staff} is at a post on {day}, outside their time in office ({from} … {to})."),
      advice: .init("Ganti orang itu.", "Replace the person.")),
    RuleText(
      .s2Skill, "Staff, 2",
      meaning: .init(
        "Untuk setiap layanan instansi yang ikut, entah dapat diberikan di sana atau tidak, salah satu orangnya di sana mampu.",
        "For every service of an agency that takes part, whether or not it can be given there, one of its people there has the skill."
      ),
      says: .init(
        "Tidak seorang pun dari {agency} di {place} pada {day} mampu memberi {service}.",
        "Nobody of {agency} at {place} on {day} has the skill for {service}."),
      advice: .init(
        "Tukar dengan orang yang mampu.", "Exchange somebody for a person who has the skill.")),
    RuleText(
      .s3MaxDays, "Staff, 3",
      meaning: .init(
        "Paling banyak max_post_days hari perjalanan bagi setiap orang selama jangka waktu.",
        "At most max_post_days days on trips for each person in the horizon."),
      says: .init(
        "{staff} berada di perjalanan {days} hari, paling banyak {most}.",
        "{staff} is on trips on {days} days, at most {most}."),
      advice: .init(
        "Beri sebagian perjalanannya kepada rekan.", "Give some of the trips to a colleague.")),
    RuleText(
      .s4Rest, "Staff, 4",
      meaning: .init(
        "Antara dua perjalanan satu orang ada paling sedikit rest_days hari kerja.",
        "Two trips of one person have at least rest_days working days between them."),
      says: .init(
        "{staff} punya {days} hari kerja antara {trip} dan {other}, paling sedikit {least}.",
        "{staff} has {days} working days between {trip} and {other}, at least {least}."),
      advice: .init(
        "Ganti orang itu pada salah satu perjalanan.", "Replace the person on one of the trips.")),
    RuleText(
      .s5Home, "Staff, 5",
      meaning: .init(
        "Pada setiap hari kerja, orang sebuah instansi di pos paling banyak mereka yang tidak pergi dikurangi min_home.",
        "On every working day an agency's people at posts are at most those not away less min_home."
      ),
      says: .init(
        "{agency} punya {count} orang di pos pada {day}, paling banyak {most} ({present} hadir, {home} tinggal di kantor).",
        "{agency} has {count} people at posts on {day}, at most {most} ({present} not away, {home} stay at the office)."
      ),
      advice: .init(
        "Kurangi petugas hari itu, atau geser satu perjalanan.",
        "Send fewer people that day, or shift a trip.")),
  ]
}
