// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// libFuzzer, to be called from a program's own main: feeds `test` with bytes until its limits are
/// reached.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));

#endif
