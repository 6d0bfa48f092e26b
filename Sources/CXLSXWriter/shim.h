// SPDX-License-Identifier: GPL-3.0-or-later
// The C library libxlsxwriter (BSD licence), as the system has it.
#include <xlsxwriter.h>
