import GLPK
import Touring
package func lab(_ district: District, seconds: Double, seed: UInt64) {
  let clock = ContinuousClock()
  let t0 = clock.now
  let model = PlanningModel(district)
  print("model", clock.now - t0)
  let search = TourSearch(model, seed: seed, stream: 0)
  search.construct()
  print("first", clock.now - t0, search.bestValue / 1e6, "short", search.state.shortfalls, "trips", search.state.placed.count)
  let mean = search.state.placed.map { abs($0.net) }.reduce(0, +) / Double(max(1, search.state.placed.count))
  let meanValue = search.bestValue / Double(max(1, search.state.placed.count))
  if CommandLine.arguments.count > 4 {
    let cg = ColumnGeneration(model)
    try? cg.run(start: search.best.enumerated().flatMap { s, list in list.map { TripColumn($0.trip, segment: s, in: model) } }, limits: .none, rounds: 1000) { _ in }
    print("bound", cg.bound / 1e6, clock.now - t0)
    search.follow(cg.multipliers)
  }
  let t1 = clock.now
  _ = mean
  let hot = 0.2 * max(abs(meanValue), 1e5), cold = 3e-4 * max(abs(meanValue), 1e5)
  var next = 1.0
  while true {
    let f = Double(search.rounds) / seconds
    if f >= 1 { break }
    let temp = hot * exponential(f * (logarithm(cold / hot)))
    for _ in 0..<20 { search.round(temperature: temp) }
    if f * 10 > next { print("  ", f, search.rounds, search.bestValue / 1e6); next += 1 }
  }
  if model.siteCount < 8 { dump(search); print(model.segments.map(\.days), model.pool, model.postDays, model.restPool) }
  print("end", clock.now - t0, "rounds", search.rounds, "best", search.bestValue / 1e6, "short", search.state.shortfalls)
}
func dump(_ search: TourSearch) {
  let m = search.model
  for (s, list) in search.best.enumerated() {
    for p in list {
      let t = p.trip
      print("seg", s, "team", t.team, m.district.calendar.workingDays[t.start], "len", t.length, t.travelsBefore, t.travelsAfter, t.stops.map { "\(m.district.sites[$0.site].id)x\($0.days):\($0.served)" }, "crew", t.crew, "cost", t.cost, p.crewCost)
    }
  }
}
package func labBound(_ district: District, seconds: Double) {
  let model = PlanningModel(district)
  let search = TourSearch(model, seed: 1, stream: 0)
  search.construct()
  for _ in 0..<2000 { search.round(temperature: 1e6) }
  print("start", search.bestValue / 1e6)
  let start = search.best.enumerated().flatMap { s, list in list.map { TripColumn($0.trip, segment: s, in: model) } }
  let cg = ColumnGeneration(model)
  let t0 = ContinuousClock.now
  do {
    try cg.run(start: start, limits: .within(.seconds(seconds)), rounds: 1000) { print($0) }
  } catch { print("error", error) }
  print("bound", cg.bound / 1e6, "lp", cg.value / 1e6, ContinuousClock.now - t0)
}
