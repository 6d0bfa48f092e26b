// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// `plan.md` in English.
struct EnglishPlanWording: PlanWording {
  let formats: Formats
  let areaKind: AreaKind

  init(formats: Formats, area: AreaKind) {
    self.formats = formats
    areaKind = area
  }

  private func plural(_ count: Int, _ one: String, _ many: String) -> String {
    "\(formats.whole(count)) \(count == 1 ? one : many)"
  }

  /// The same for a figure that is shown rounded.
  private func plural(_ count: Double, _ one: String, _ many: String) -> String {
    "\(formats.whole(count)) \(count.rounded(.toNearestOrAwayFromZero) == 1 ? one : many)"
  }

  private func areaCount(_ count: Int) -> String {
    switch areaKind {
    case .kecamatan: plural(count, "subdistrict", "subdistricts")
    case .desa: plural(count, "village", "villages")
    case .kecamatanAndPosts:
      plural(count, "subdistrict or village post", "subdistricts and village posts")
    case .mixed: plural(count, "area", "areas")
    }
  }

  // MARK: The frame

  func title(_ district: String, horizon: String) -> String {
    "Plan of the Roving Public-Service Posts, \(district), \(horizon)"
  }
  let number = "No."
  let total = "Total"
  let measure = "Measure"
  let value = "Value"
  let item = "Item"
  let amount = "Amount"
  let percentage = "Percentage"
  let agency = "Agency"
  var area: String {
    switch areaKind {
    case .kecamatan: "Subdistrict"
    case .desa: "Village"
    case .kecamatanAndPosts: "Subdistrict/Post"
    case .mixed: "Area"
    }
  }
  let team = "Team"
  let trip = "Trip"
  let service = "Service"

  // MARK: Counts

  func visits(_ count: Int) -> String { plural(count, "visit", "visits") }
  func services(_ count: Double) -> String { plural(count, "service", "services") }
  func people(_ count: Double) -> String { plural(count, "person", "people") }
  func hours(_ count: Double) -> String { plural(count, "hour", "hours") }
  func part(_ count: Int, of all: Int) -> String {
    "\(formats.whole(count)) of \(formats.whole(all))"
  }

  // MARK: Overview

  let overviewTitle = "Overview"
  func opening(teams: Int, trips: Int, visits: Int, days: Int, areas: Int) -> String {
    guard trips > 0 else { return "This plan has no trip at all." }
    return "This plan sends \(plural(teams, "team", "teams")) on "
      + "\(plural(trips, "trip", "trips")): \(self.visits(visits)) to \(areaCount(areas)), "
      + "\(plural(days, "day", "days")) of service."
  }
  let servicesExpected = "Services expected to be given"
  func journeysExpected(_ perJourney: Double) -> String {
    "Residents who come, roughly (services in one journey: \(formats.short(perJourney, 1)))"
  }
  var areasVisited: String {
    switch areaKind {
    case .kecamatan: "Subdistricts visited"
    case .desa: "Villages visited"
    case .kecamatanAndPosts: "Subdistricts and posts visited"
    case .mixed: "Areas visited"
    }
  }
  let kmSaved = "Distance that residents save"
  let hoursSaved = "Time that residents save"
  let rupiahSaved = "Fares and time that residents save, in rupiah"
  let cost = "Cost of the tours"
  let costPerService = "Cost per service"
  let costPerPerson = "Cost per resident who comes"
  let promisesMissing = "Promised visits that are missing"
  func expectation(perJourney: Double) -> String {
    "Services are counted, not people: a resident who comes for two documents counts twice. What "
      + "residents save does not reduce the government's budget; the cost of the tours is shown "
      + "separately."
  }
  func basesApart(_ bases: String) -> String {
    "Where teams are based no post opens, and it is not counted: \(bases)."
  }
  func replanned(asOf: String, cost: String) -> String {
    "This is a re-plan; the days before \(asOf) stand as they were. Weight of the changes to the "
      + "older plan: \(cost)."
  }
  func moreBelow(_ title: String) -> String { "The section *\(title)* explains it." }

  // MARK: Money

  let moneyTitle = "Benefit and cost"
  let moneyIntroduction =
    "The net benefit is the measure by which plans are compared: what residents save, by the "
    + "weights of the services, and the value of reaching everybody and of requests met, less the "
    + "cost of the tours."
  let serviceBenefit = "Benefit of the services"
  func equityBenefit(share: Double) -> String {
    "Value of reaching everybody (first \(formats.short(share * 100, 1))% of each place's demand)"
  }
  let requestBonus = "Requests met"
  let tripCosts = "Cost of the trips"
  let crewCosts = "Cost of the crews"
  let netBenefit = "Net benefit"
  let moneyBenefit = "Benefit without the weight of promises"
  let allPromisesKept = "Every promised visit is in the plan."
  func promisesApart(missing: Int, areas: Int, penalty: String, net: String) -> String {
    "**Promises not kept:** \(visits(missing)) in \(areaCount(areas)). This is no money and stands "
      + "in no line above. So that promises come first, the planner gives each missing visit a "
      + "weight of \(penalty); with it, the figure `net_benefit` of plan.json becomes \(net)."
  }
  let costsIntroduction = "Who pays for what:"
  let costBearer = "Paid by"
  let personDays = "Person-days"
  let personNights = "Person-nights"
  let budget = "Budget"
  let budgetLeft = "Left"
  let vehicles = "Vehicles and drivers"
  func wholeBudget(_ budget: String, left: String) -> String {
    "The whole budget is \(budget); \(left) of it are left."
  }

  // MARK: Services and coverage

  let servicesTitle = "Services, one by one"
  let servicesIntroduction =
    "The target is the whole demand over the horizon by `demand.csv`; planned is what is expected "
    + "to be served at the posts."
  let target = "Target"
  let planned = "Planned"
  var coverageTitle: String {
    switch areaKind {
    case .kecamatan: "Coverage of the subdistricts"
    case .desa: "Coverage of the villages"
    case .kecamatanAndPosts: "Coverage of the subdistricts and posts"
    case .mixed: "Coverage of the areas"
    }
  }
  func earlierVisits(_ visits: Int, year: Int, services: String) -> String {
    "Before this plan \(services) services were given in \(year), in "
      + "\(plural(visits, "visit", "visits")). Visits keep their distance from those, too."
  }
  let lastVisit = "Last visit"
  let daysWaited = "Days until the first visit"
  func givenThisYear(_ year: Int) -> String { "Services in \(year)" }
  let coverageIntroduction =
    "*Given here* counts services at that post, also to people from elsewhere; the coverage counts "
    + "the place's own people, at whatever post they are served."
  let place = "Place"
  let visitsHead = "Visits"
  let daysHead = "Days"
  let whenHead = "Dates"
  let givenHere = "Given here"
  let ownDemand = "Its people's demand"
  let ownServed = "Served"
  func lowestCoverage(_ places: String) -> String { "Lowest coverage: \(places)." }

  // MARK: Calendar and schedule

  func calendarTitle(weeks: Int) -> String {
    weeks == 1 ? "Calendar: week 1" : "Calendar: weeks 1 to \(weeks)"
  }
  func calendarIntroduction(severalTeams: Bool) -> String {
    "A cell holds the dates of service"
      + (severalTeams ? ", with the letter of the team that comes." : ".")
  }
  let weekHead = "Week"
  let datesHead = "Dates"
  let workingDaysHead = "Working days"
  let dayCountHead = "Days"
  func holidays(_ days: [String]) -> String { "Holidays: \(days.joined(separator: "; "))." }
  func otherHours(usual: String, _ rows: [String]) -> String {
    "Posts usually open \(usual), except: \(rows.joined(separator: "; "))."
  }
  func withBreak(_ hours: String, minutes: Int) -> String {
    minutes == 0 ? hours : "\(hours) with a break of \(plural(minutes, "minute", "minutes"))"
  }
  func hoursOn(weekdays: [String], days: String?, _ hours: String) -> String {
    ([weekdays.isEmpty ? nil : "on \(formats.list(weekdays))", days].compactMap { $0 } + [hours])
      .joined(separator: ", ")
  }
  let visitsTitle = "Schedule of the visits"
  let visitsIntroduction =
    "The section *Who goes on each trip* has the names, by trip; the number of services among the "
    + "remarks is what is expected."
  let dateHead = "Date"
  let venueHead = "Venue"
  let timeHead = "Hours"
  let serviceKinds = "Services"
  let staffHead = "Staff"
  let remarks = "Remarks"
  func kinds(_ count: Int, without lost: [String]) -> String {
    plural(count, "kind", "kinds") + (lost.isEmpty ? "" : " (without \(formats.list(lost)))")
  }
  func crew(_ people: Int, trip: String) -> String {
    "\(plural(people, "person", "people")) (\(trip))"
  }
  let noNetwork = "no network"
  func pinned(_ note: String) -> String { "date was set" + (note.isEmpty ? "" : ": \(note)") }
  func requestMet(_ note: String) -> String {
    "meets a request" + (note.isEmpty ? "" : ": \(note)")
  }

  let announcedTitle = "Services of each visit"
  let announcedIntroduction =
    "This can be announced, with the number that is expected. Other services of the agencies that "
    + "come are not planned there and should not be promised."
  let servicesAndPeople = "Services (expected number)"

  // MARK: People

  let crewsTitle = "Who goes on each trip"
  let crewsIntroduction = "The same people serve for the whole trip."
  let route = "Route"
  let clockHead = "Departure and return"
  func leavesAndReturns(_ leaves: String?, _ returns: String?) -> String {
    [
      leaves.map { "leaves at \(formats.inZone($0))" },
      returns.map { "returns at \(formats.inZone($0))" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
  let fixedTitle = "Fixed posts"
  func fixedPost(_ name: String, days: Int) -> String {
    "\(name): attended on \(plural(days, "day", "days"))."
  }
  let attendedDays = "Days attended"
  let loadTitle = "Load of each person"
  let tripsHead = "Trips"
  let nightsHead = "Nights"
  let fixedDaysHead = "Days at fixed posts"
  let availableHead = "Days available"
  let limitHead = "Most days"
  let spreadIntroduction = "Fewest and most days of duty:"
  func spread(_ agency: String, least: Int, most: Int, away: Int) -> String {
    (least == most
      ? "\(agency): \(plural(most, "day", "days")) for everybody"
      : "\(agency): \(least) to \(plural(most, "day", "days")), a difference of \(most - least)")
      + (away > 0 ? " (besides \(plural(away, "person", "people")) away all the time)" : "")
  }

  // MARK: What could not be met

  let unmetTitle = "What could not be met, and why"
  let everythingMet =
    "Every promised visit, every request and all demand for services is met."
  let promisesIntroduction = "Promised visits:"
  func shortfall(_ site: String, missing: Int, promised: Int) -> String {
    "\(site): \(missing) of \(visits(promised)) promised \(missing == 1 ? "is" : "are") missing."
  }
  var unvisitedIntroduction: String {
    switch areaKind {
    case .kecamatan: "Subdistricts that are not visited:"
    case .desa: "Villages that are not visited:"
    case .kecamatanAndPosts: "Subdistricts and posts that are not visited:"
    case .mixed: "Areas that are not visited:"
    }
  }
  let requestsIntroduction = "Requests that are not met:"
  let noServiceIntroduction = "Services that are given nowhere:"
  let offlineIntroduction = "Services that need the network:"
  func notGiven(_ services: String, at sites: String) -> String {
    "\(services) cannot be given at \(sites), where there is no network."
  }
  func becauseClosed(_ closures: [String]) -> String {
    "No post can open on the days that are left: closed \(formats.list(closures))."
  }
  let becauseNoWay = "No team can go straight there and back on any day of this time."
  func becauseTooFar(minutes: Int) -> String {
    "Too far for a direct trip: after the way, a day of service has fewer than "
      + "\(plural(minutes, "minute", "minutes")), or the team is home too late."
  }
  func becauseTooSoon(gap: Int) -> String {
    "The visit before this time is too near: at least \(plural(gap, "day", "days")) have to pass."
  }
  func becauseNoRun(days: Int) -> String {
    "No run of working days lets any team stay for \(plural(days, "day", "days"))."
  }
  func becauseFewDays(most: Int, days: Int, gap: Int) -> String {
    "Ways, working days and closures leave \(plural(days, "day", "days")) to begin a visit; with "
      + "\(plural(gap, "day", "days")) from one to the next, only \(plural(most, "direct visit", "direct visits")) "
      + "\(most == 1 ? "fits" : "fit")."
  }
  let becauseElsewhere = "Days and staff are used up where they do more good."
  let becauseTimeElsewhere = "the time of its staff goes to services that do more good."
  func becauseAgencyStays(_ agency: String) -> String { "\(agency) comes on no trip." }

  func unservedIntroduction(_ people: String, of all: String, percent: String) -> String {
    "Demand that is not met: \(people) of \(all) services (\(percent)). Why:"
  }
  let unservedHead = "Not served"
  func obstacle(_ obstacle: UnservedDemand.Obstacle) -> String {
    switch obstacle {
    case .noPost: "No post"
    case .noNetwork: "No network"
    case .tooFar: "Too far"
    case .quota: "Quota used up"
    case .staffTime: "Time used up"
    case .minutesLeft: "Time left"
    }
  }
  func meaning(of obstacle: UnservedDemand.Obstacle) -> String {
    switch obstacle {
    case .noPost: "the agency is at no post that these residents can come to."
    case .noNetwork: "the agency comes, but only to posts without a network."
    case .tooFar: "more than the share of residents who come to a post elsewhere."
    case .quota: "the posts serve as many as they can in a day."
    case .staffTime: "the time of its staff at the posts is used up."
    case .minutesLeft: "the staff at a post could serve more residents."
    }
  }
  let timeIntroduction = "How far days of staff, hours at posts, and seats are used:"
  let dutyDays = "Days of duty"
  let postHours = "Staff hours at posts"
  let usedHours = "Hours used"
  func seats(_ taken: Int, of all: Int, percent: String) -> String {
    "Seats taken: \(part(taken, of: all)) (\(percent)), counted by trip."
  }

  // MARK: Estimates

  let estimatesTitle = "Estimated distances"
  let noEstimates = "None: every distance that is used comes from `travel.csv`."
  func estimatesIntroduction(circuity: Double, speed: Double) -> String {
    "For these ways `travel.csv` has no row. They are estimated: the straight line × "
      + "\(formats.short(circuity, 2)), at \(formats.short(speed, 1)) km/h. Somebody who knows the "
      + "roads should look at them."
  }
  let fromHead = "From"
  let toHead = "To"
  let minutesHead = "Minutes"

  // MARK: Quality

  let qualityTitle = "How good this plan is"
  func status(_ status: PlanSummary.Status, _ quality: PlanQuality) -> String {
    let room = formats.roughRupiah(quality.room)
    let part = quality.fraction.map { " (a gap of \(formats.percent($0)))" } ?? ""
    let within =
      quality.openPromises > 0
      ? "It is not proved whether up to "
        + "\(plural(quality.openPromises, "more promise", "more promises")) could be kept; the bound "
        + "is still loose."
      : "Proved: under these rules no plan can bring more than \(room) beyond this one\(part)."
    switch status {
    case .provenBest: return "Proved to be the best: under these rules no plan is better."
    case .feasible: return within
    case .interrupted:
      return "The search was stopped early; this is the best plan up to then. " + within
    }
  }
  func openPromises(_ count: Int, penalty: String) -> String {
    "A plan that keeps \(plural(count, "more promise", "more promises")), if there is one, is compared "
      + "below; to the planner one promise weighs \(penalty)."
  }
  let openPromisesHead = "Promises that may still be possible"
  func priceOfPromise(_ price: String) -> String {
    "To keep one more promise, if that is possible at all, would take at least \(price) of the "
      + "benefit."
  }
  let promiseRuins =
    "A plan that keeps one more promise, if there is one, costs more than it brings."
  func certifiedRoom(_ room: String, percent: String?) -> String {
    "That proof is the planner's own; what anyone can compute again from the certificate is "
      + "\(room) beyond this plan" + (percent.map { " (\($0))" } ?? "") + "."
  }
  let planValue = "Net benefit of this plan"
  let planMoney = "Benefit of this plan without the weight of promises"
  let changeCost = "Weight of the changes to the older plan"
  let afterChanges = "Net benefit less that weight"
  let bound = "Proved upper bound"
  func boundWith(morePromises count: Int) -> String {
    "\(bound), with \(plural(count, "more promise", "more promises")) kept"
  }
  let certifiedBound = "Upper bound by the certificate"
  func lessChanges(_ bound: String) -> String { "\(bound), less the weight of the changes" }
  let room = "Gap"
  func promisesInFigures(_ weight: String) -> String {
    "In plan.json the weight of the promises that are not kept, \(weight), is taken off both the plan "
      + "and the bound."
  }
  let boundWithoutCertificate =
    "This plan has no certified bound; its bound rests on the planner alone."
  let boundIsCertified =
    "The bound is certified: `keliling check` computes it again from `certificate.csv`, without "
    + "the planner."
  /// The planner's words for what proves a bound, one after another.
  private func means(_ means: String) -> String {
    formats.list(
      means.split(separator: " ").map { word in
        switch word {
        case "network": "a network of trips"
        case "cuts": "cutting planes"
        case "past": "the visits of `past_visits.csv`"
        case "enumeration": "the enumeration of all plans that were still possible"
        default: String(word)
        }
      })
  }
  func boundBeyondCertificate(by means: String?, difference: String) -> String {
    "What `keliling check` computes again from `certificate.csv` is the bound by the certificate. "
      + "The proved bound is tighter by \(difference); for that part the planner's own proof stands"
      + (means.map { " (\(self.means($0)))" } ?? "") + "."
  }

  // MARK: Closing

  let aboutTitle = "About this report"
  let expectationsNote =
    "The numbers of services are expected from demand and staff time; they are no quota to be reached."
  func checkNote(isCertified: Bool) -> String {
    "Every figure" + (isCertified ? "" : ", save for the proved bound and its difference,")
      + " can be computed again from the tables and the plan's files with `keliling check`."
  }
  let inputsNote =
    "Copies of all data that were used are in the folder `inputs`; if data change, make a new plan."
  func limit(_ name: String, _ value: String) -> String {
    switch name {
    case "rounds": "\(value) rounds"
    case "time_limit": "\(value) seconds"
    case "gap": "a gap of \(value)%"
    default: "\(name) \(value)"
    }
  }
  func made(seed: String, limits: [String]) -> String {
    "Made with random seed \(seed)"
      + (limits.isEmpty ? "." : " and a limit of \(formats.list(limits)).")
  }
  func options(_ options: String) -> String { "Options that changed the problem: \(options)." }
}
