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
      return close(error, in: early(arguments))
    }
    do {
      try command.run()
      return .done
    } catch let failure as Failure {
      for line in failure.lines { Console.error(line) }
      return failure.status
    } catch let error where Keliling.exitCode(for: error).isSuccess {
      // Help that a command without a subcommand asks for.
      return close(error, in: early(arguments))
    } catch {
      let failure = Failure(.internalError("\(error)"), in: early(arguments))
      for line in failure.lines { Console.error(line) }
      return failure.status
    }
  }

  /// The language that was asked for, before the arguments have been understood.
  private static func early(_ arguments: [String]) -> Language {
    let isEnglish =
      arguments.contains("--language=en")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--language", "en") }
    return isEnglish ? .english : .indonesian
  }

  /// Says what the argument parser has to say: help, the version, or what is wrong with the usage.
  private static func close(_ error: any Error, in language: Language) -> ExitStatus {
    let text = Keliling.fullMessage(for: error)
    if Keliling.exitCode(for: error).isSuccess {
      Console.out(text)
      return .done
    }
    let usage = text.firstMatch(of: /(?s)Usage: (.*?)(?:\n  See '(.*?)'|$)/)
    let failure = Failure(
      .usage(
        UsageFault(sentence: Keliling.message(for: error)),
        usage: usage.map { String($0.1) } ?? "keliling",
        help: usage?.2.map(String.init) ?? "keliling --help"), in: language)
    for line in failure.lines { Console.error(line) }
    return failure.status
  }
}
