// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One operating-system thread that runs the jobs of an actor, in turn.
///
/// GLPK's environment is bound to its thread, and the default executor promises none: a task may
/// resume anywhere after an `await`. A dispatch queue promises none either.
final class SolverThread: SerialExecutor, @unchecked Sendable {
  // All three are guarded by the lock.
  private var jobs: [UnownedJob] = []
  private var isStopping = false
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(stackBytes: Int) throws(GLPKError) {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(wake, nil)
    try startThread(stackBytes: stackBytes, detached: true) { self.loop() }
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(wake)
    lock.deallocate()
    wake.deallocate()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pthread_mutex_lock(lock)
    jobs.append(job)
    pthread_cond_signal(wake)
    pthread_mutex_unlock(lock)
  }

  /// Lets the thread end once its jobs are done.
  func stop() {
    pthread_mutex_lock(lock)
    isStopping = true
    pthread_cond_signal(wake)
    pthread_mutex_unlock(lock)
  }

  private func loop() {
    while true {
      pthread_mutex_lock(lock)
      while jobs.isEmpty && !isStopping { pthread_cond_wait(wake, lock) }
      let batch = jobs
      jobs.removeAll(keepingCapacity: true)
      pthread_mutex_unlock(lock)
      if batch.isEmpty { return }
      for job in batch { job.runSynchronously(on: asUnownedSerialExecutor()) }
    }
  }
}

/// A closure at an address the C thread starter can carry.
private final class ThreadBody: @unchecked Sendable {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

/// Starts a thread with a stack large enough for GLPK's recursion; joins it unless detached.
func startThread(
  stackBytes: Int, detached: Bool, _ run: @escaping () -> Void
) throws(GLPKError) {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  guard pthread_attr_setstacksize(&attributes, stackBytes) == 0 else {
    throw .badOption("a stack of \(stackBytes) bytes")
  }
  if detached { pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) }
  let body = Unmanaged.passRetained(ThreadBody(run))
  #if canImport(Darwin)
    var thread: pthread_t?
    let code = pthread_create(
      &thread, &attributes,
      { raw in
        Unmanaged<ThreadBody>.fromOpaque(raw).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
  #else
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { raw in
        if let raw { Unmanaged<ThreadBody>.fromOpaque(raw).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
  #endif
  guard code == 0 else {
    body.release()
    throw .noMemory
  }
  if detached { return }
  #if canImport(Darwin)
    if let thread { pthread_join(thread, nil) }
  #else
    pthread_join(thread, nil)
  #endif
}
