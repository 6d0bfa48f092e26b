// SPDX-License-Identifier: GPL-3.0-or-later
// The environment of one thread: hooks, the jump after a fatal error, scratch memory.
#include "guard.h"

_Thread_local cg_env *cg_current;

// Keeps the end of what GLPK says: the reason of an error stands in its last lines.
static void keep(cg_env *e, const char *text) {
  size_t n = strlen(text), room = sizeof e->tail - 1;
  if (n >= room) {
    text += n - room;
    n = room;
    e->tail_length = 0;
  } else if (e->tail_length + n > room) {
    size_t drop = e->tail_length + n - room;
    memmove(e->tail, e->tail + drop, e->tail_length - drop);
    e->tail_length -= drop;
  }
  memcpy(e->tail + e->tail_length, text, n);
  e->tail_length += n;
  e->tail[e->tail_length] = 0;
}

static int on_text(void *info, const char *text) {
  cg_env *e = info;
  if (glp_at_error()) {
    // The first text of an error: what was said before is not part of it.
    if (!e->in_error) e->tail_length = 0;
    e->in_error = 1;
    keep(e, text);
    return 1;
  }
  keep(e, text);
  if (e->output) e->output(e->output_context, text);
  return 1;  // non-zero: nothing on standard output
}

static void on_fatal(void *info) {
  cg_env *e = info;
  memcpy(e->message, e->tail, sizeof e->message);
  longjmp(e->jump, 1);
}

static void install(cg_env *e) {
  e->tail_length = 0;
  e->tail[0] = 0;
  e->in_error = 0;
  glp_init_env();
  glp_term_hook(on_text, e);
  glp_error_hook(on_fatal, e);
  if (e->memory_limit > 0) glp_mem_limit(e->memory_limit);
}

// GLPK's state is unknown after the jump, so the whole environment goes, and with it every
// program of the thread: glp_free_env frees their memory, nobody else may.
int32_t cg_after_fatal(cg_env *e) {
  e->depth = 0;
  glp_free_env();
  e->epoch++;
  install(e);
  return CG_FATAL;
}

int32_t cg_env_open(int32_t memory_limit_mb, cg_env **out) {
  *out = NULL;
  if (cg_current) return CG_OPEN;
  cg_env *e = calloc(1, sizeof *e);
  if (!e) return CG_NO_MEMORY;
  e->epoch = 1;
  e->memory_limit = memory_limit_mb;
  glp_free_env();
  install(e);
  *out = cg_current = e;
  return CG_OK;
}

int32_t cg_env_close(cg_env *e) {
  if (cg_current != e) return CG_WRONG_THREAD;
  if (e->depth) return CG_BUSY;
  glp_free_env();
  cg_current = NULL;
  free(e->indices);
  free(e->numbers);
  free(e);
  return CG_OK;
}

const char *cg_env_message(const cg_env *e) { return e->message; }

void cg_env_output(cg_env *e, cg_output output, void *context) {
  e->output = output;
  e->output_context = context;
}

int32_t cg_env_memory(cg_env *e, uint64_t *bytes, uint64_t *peak) {
  size_t now = 0, most = 0;
  CG_ENTER_ENV(e);
  glp_mem_usage(NULL, NULL, &now, &most);
  *bytes = now;
  *peak = most;
  CG_LEAVE(e);
}

int32_t cg_room(cg_env *e, size_t indices, size_t numbers) {
  if (indices > e->indices_room) {
    int *grown = realloc(e->indices, 2 * indices * sizeof *grown);
    if (!grown) return CG_NO_MEMORY;
    e->indices = grown;
    e->indices_room = 2 * indices;
  }
  if (numbers > e->numbers_room) {
    double *grown = realloc(e->numbers, 2 * numbers * sizeof *grown);
    if (!grown) return CG_NO_MEMORY;
    e->numbers = grown;
    e->numbers_room = 2 * numbers;
  }
  return CG_OK;
}
