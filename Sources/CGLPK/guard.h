// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the guard share; not seen from Swift.
#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include "CGLPK.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

struct cg_env {
  uint64_t epoch;  // +1 at every fatal error: programs of an older epoch are dead
  int32_t memory_limit;
  int depth;     // 1 while GLPK runs; a second entry is refused
  int in_error;  // GLPK is printing the reason of a fatal error
  jmp_buf jump;
  cg_output output;
  void *output_context;
  size_t tail_length;
  char tail[1024], message[1024];
  // Scratch lives here and not in the guarded functions: a longjmp would lose it.
  int *indices;
  double *numbers;
  size_t indices_room, numbers_room;
};

struct cg_program {
  cg_env *env;
  uint64_t epoch;
  glp_prob *prob;
  glp_prep *prep;  // only of programs made by cg_presolve
};

extern _Thread_local cg_env *cg_current;

int32_t cg_after_fatal(cg_env *env);
int32_t cg_room(cg_env *env, size_t indices, size_t numbers);

// Between ENTER and LEAVE only C runs and nothing is malloc'ed by us.
#define CG_ENTER_ENV(e)                            \
  if (cg_current != (e)) return CG_WRONG_THREAD;   \
  if ((e)->depth) return CG_BUSY;                  \
  if (setjmp((e)->jump)) return cg_after_fatal(e); \
  (e)->tail_length = 0;                            \
  (e)->depth = 1

#define CG_CHECK(p)                                   \
  if (cg_current != (p)->env) return CG_WRONG_THREAD; \
  if ((p)->env->depth) return CG_BUSY;                \
  if ((p)->epoch != (p)->env->epoch) return CG_STALE

#define CG_ENTER(p) \
  CG_CHECK(p);      \
  CG_ENTER_ENV((p)->env)

#define CG_LEAVE(e) \
  (e)->depth = 0;   \
  return CG_OK

#define CG_DO(p, statement) \
  do {                      \
    CG_ENTER(p);            \
    statement;              \
    CG_LEAVE((p)->env);     \
  } while (0)

#endif
