// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Touring

@main
enum Main {
  static func main() {
    // A reader that closes the pipe early (`keliling check … | head`) is no fault of ours.
    signal(SIGPIPE, SIG_IGN)
    exit(status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs the program and says how it ended.
  static func status(of arguments: [String]) -> ExitStatus {
    var command: any ParsableCommand
    do {
      command = try Keliling.parseAsRoot(arguments)
    } catch {
      return close(error)
    }
    do {
      try command.run()
      return .done
    } catch let failure as Failure {
      for line in failure.lines { Console.error(line) }
      return failure.status
    } catch let error where Keliling.exitCode(for: error).isSuccess {
      // Help that a command without a subcommand asks for.
      return close(error)
    } catch {
      let failure = Failure(.internalError("\(error)"), in: .indonesian)
      for line in failure.lines { Console.error(line) }
      return failure.status
    }
  }

  /// Says what the argument parser has to say: help, the version, or what is wrong with the usage.
  private static func close(_ error: any Error) -> ExitStatus {
    let text = Keliling.fullMessage(for: error)
    if Keliling.exitCode(for: error).isSuccess {
      Console.out(text)
      return .done
    }
    Console.error(text)
    return .usage
  }
}
