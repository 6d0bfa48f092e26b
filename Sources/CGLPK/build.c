// SPDX-License-Identifier: GPL-3.0-or-later
// Building a program up and changing it: rows, columns, entries, names.
#include "guard.h"

int32_t cg_create(cg_env *env, cg_program **out) {
  *out = NULL;
  cg_program *p = calloc(1, sizeof *p);
  if (!p) return CG_NO_MEMORY;
  p->env = env;
  p->epoch = env->epoch;
  // The guard is in a function of its own so that p survives the jump and can be freed.
  *out = p;
  CG_DO(p, p->prob = glp_create_prob());
}

static int32_t delete_prob(cg_program *p) {
  CG_DO(p, if (p->prep) glp_npp_free_wksp(p->prep); if (p->prob) glp_delete_prob(p->prob));
}

int32_t cg_delete(cg_program *p) {
  int32_t code = delete_prob(p);
  free(p);
  return code;
}

int32_t cg_set_direction(cg_program *p, int32_t direction) {
  CG_DO(p, glp_set_obj_dir(p->prob, direction));
}

int32_t cg_set_constant(cg_program *p, double constant) {
  CG_DO(p, glp_set_obj_coef(p->prob, 0, constant));
}

int32_t cg_set_title(cg_program *p, const char *name) {
  CG_DO(p, glp_set_prob_name(p->prob, name));
}

int32_t cg_size(cg_program *p, int32_t *rows, int32_t *columns, int32_t *entries) {
  CG_DO(p, *rows = glp_get_num_rows(p->prob); *columns = glp_get_num_cols(p->prob);
        *entries = glp_get_num_nz(p->prob));
}

// GLPK aborts on a position out of range or met twice, and all programs of the thread with it;
// so both are looked for here. Also copies the positions, from 1, behind the marks.
static int32_t take_entries(cg_program *p, int32_t count, const int32_t *starts,
                            const int32_t *positions, int32_t limit, int32_t *bad) {
  int32_t entries = starts[count];
  int32_t code = cg_room(p->env, (size_t)limit + (size_t)entries + 2, 0);
  if (code) return code;
  int *mark = p->env->indices, *copy = mark + limit + 1;
  memset(mark, 0, ((size_t)limit + 1) * sizeof *mark);
  for (int32_t k = 0; k < count; k++) {
    for (int32_t i = starts[k]; i < starts[k + 1]; i++) {
      int32_t at = positions[i];
      *bad = i;
      if (at < 0 || at >= limit) return CG_BAD_ENTRY;
      if (mark[at] == k + 1) return CG_TWICE;
      mark[at] = k + 1;
      copy[i] = at + 1;
    }
  }
  return CG_OK;
}

int32_t cg_add_rows(cg_program *p, int32_t count, const cg_bounds *bounds, const int32_t *starts,
                    const int32_t *columns, const double *values, int32_t *bad) {
  CG_CHECK(p);
  if (count == 0) return CG_OK;
  int32_t width = glp_get_num_cols(p->prob);
  int32_t code = take_entries(p, count, starts, columns, width, bad);
  if (code) return code;
  CG_ENTER(p);
  const int *copy = p->env->indices + width + 1;
  int first = glp_add_rows(p->prob, count);
  for (int32_t k = 0; k < count; k++) {
    glp_set_row_bnds(p->prob, first + k, bounds[k].type, bounds[k].lower, bounds[k].upper);
    int32_t length = starts[k + 1] - starts[k];
    // GLPK counts from 1, so it gets the address one before the first element.
    if (length)
      glp_set_mat_row(p->prob, first + k, length, copy + starts[k] - 1, values + starts[k] - 1);
  }
  CG_LEAVE(p->env);
}

int32_t cg_add_columns(cg_program *p, int32_t count, const cg_bounds *bounds, const double *costs,
                       const int32_t *starts, const int32_t *rows, const double *values,
                       int32_t *bad) {
  CG_CHECK(p);
  if (count == 0) return CG_OK;
  int32_t height = glp_get_num_rows(p->prob);
  int32_t code = take_entries(p, count, starts, rows, height, bad);
  if (code) return code;
  CG_ENTER(p);
  const int *copy = p->env->indices + height + 1;
  int first = glp_add_cols(p->prob, count);
  for (int32_t k = 0; k < count; k++) {
    glp_set_col_bnds(p->prob, first + k, bounds[k].type, bounds[k].lower, bounds[k].upper);
    glp_set_obj_coef(p->prob, first + k, costs[k]);
    int32_t length = starts[k + 1] - starts[k];
    if (length)
      glp_set_mat_col(p->prob, first + k, length, copy + starts[k] - 1, values + starts[k] - 1);
  }
  CG_LEAVE(p->env);
}

int32_t cg_set_row(cg_program *p, int32_t row, int32_t count, const int32_t *columns,
                   const double *values, int32_t *bad) {
  CG_CHECK(p);
  int32_t width = glp_get_num_cols(p->prob), starts[2] = {0, count};
  int32_t code = take_entries(p, 1, starts, columns, width, bad);
  if (code) return code;
  CG_DO(p, glp_set_mat_row(p->prob, row + 1, count, p->env->indices + width, values - 1));
}

int32_t cg_set_column(cg_program *p, int32_t column, int32_t count, const int32_t *rows,
                      const double *values, int32_t *bad) {
  CG_CHECK(p);
  int32_t height = glp_get_num_rows(p->prob), starts[2] = {0, count};
  int32_t code = take_entries(p, 1, starts, rows, height, bad);
  if (code) return code;
  CG_DO(p, glp_set_mat_col(p->prob, column + 1, count, p->env->indices + height, values - 1));
}

int32_t cg_get_row(cg_program *p, int32_t row, int32_t *columns, double *values, int32_t *count) {
  CG_ENTER(p);
  int n = glp_get_mat_row(p->prob, row + 1, columns ? columns - 1 : NULL,
                          values ? values - 1 : NULL);
  for (int k = 0; columns && k < n; k++) columns[k]--;
  *count = n;
  CG_LEAVE(p->env);
}

int32_t cg_get_column(cg_program *p, int32_t column, int32_t *rows, double *values,
                      int32_t *count) {
  CG_ENTER(p);
  int n = glp_get_mat_col(p->prob, column + 1, rows ? rows - 1 : NULL,
                          values ? values - 1 : NULL);
  for (int k = 0; rows && k < n; k++) rows[k]--;
  *count = n;
  CG_LEAVE(p->env);
}

int32_t cg_set_row_bounds(cg_program *p, int32_t count, const int32_t *rows,
                          const cg_bounds *bounds) {
  CG_DO(p, for (int32_t k = 0; k < count; k++) glp_set_row_bnds(
               p->prob, rows[k] + 1, bounds[k].type, bounds[k].lower, bounds[k].upper));
}

int32_t cg_set_column_bounds(cg_program *p, int32_t count, const int32_t *columns,
                             const cg_bounds *bounds) {
  CG_DO(p, for (int32_t k = 0; k < count; k++) glp_set_col_bnds(
               p->prob, columns[k] + 1, bounds[k].type, bounds[k].lower, bounds[k].upper));
}

int32_t cg_get_row_bounds(cg_program *p, int32_t row, cg_bounds *b) {
  CG_DO(p, b->type = glp_get_row_type(p->prob, row + 1);
        b->lower = glp_get_row_lb(p->prob, row + 1);
        b->upper = glp_get_row_ub(p->prob, row + 1));
}

int32_t cg_get_column_bounds(cg_program *p, int32_t column, cg_bounds *b) {
  CG_DO(p, b->type = glp_get_col_type(p->prob, column + 1);
        b->lower = glp_get_col_lb(p->prob, column + 1);
        b->upper = glp_get_col_ub(p->prob, column + 1));
}

int32_t cg_set_costs(cg_program *p, int32_t count, const int32_t *columns, const double *costs) {
  CG_DO(p, for (int32_t k = 0; k < count; k++)
               glp_set_obj_coef(p->prob, columns[k] + 1, costs[k]));
}

int32_t cg_get_cost(cg_program *p, int32_t column, double *cost) {
  CG_DO(p, *cost = glp_get_obj_coef(p->prob, column + 1));
}

int32_t cg_set_kinds(cg_program *p, int32_t count, const int32_t *columns, int32_t kind) {
  CG_DO(p, for (int32_t k = 0; k < count; k++) glp_set_col_kind(p->prob, columns[k] + 1, kind));
}

static int32_t take_positions(cg_program *p, int32_t count, const int32_t *positions) {
  int32_t code = cg_room(p->env, (size_t)count + 1, 0);
  if (code) return code;
  for (int32_t k = 0; k < count; k++) p->env->indices[k + 1] = positions[k] + 1;
  return CG_OK;
}

int32_t cg_remove_rows(cg_program *p, int32_t count, const int32_t *rows) {
  CG_CHECK(p);
  int32_t code = take_positions(p, count, rows);
  if (code) return code;
  CG_DO(p, if (count) glp_del_rows(p->prob, count, p->env->indices));
}

int32_t cg_remove_columns(cg_program *p, int32_t count, const int32_t *columns) {
  CG_CHECK(p);
  int32_t code = take_positions(p, count, columns);
  if (code) return code;
  CG_DO(p, if (count) glp_del_cols(p->prob, count, p->env->indices));
}

int32_t cg_set_row_name(cg_program *p, int32_t row, const char *name) {
  CG_DO(p, glp_set_row_name(p->prob, row + 1, name));
}

int32_t cg_set_column_name(cg_program *p, int32_t column, const char *name) {
  CG_DO(p, glp_set_col_name(p->prob, column + 1, name));
}

int32_t cg_get_row_name(cg_program *p, int32_t row, const char **name) {
  CG_DO(p, *name = glp_get_row_name(p->prob, row + 1));
}

int32_t cg_get_column_name(cg_program *p, int32_t column, const char **name) {
  CG_DO(p, *name = glp_get_col_name(p->prob, column + 1));
}

// Puts a column's entries in the order of rows. GLPK mostly lists them backwards, hence the first
// loop; then the second has nothing to move.
static void ascend(int length, int32_t *rows, double *values) {
  for (int a = 0, b = length - 1; a < b; a++, b--) {
    int32_t row = rows[a];
    double value = values[a];
    rows[a] = rows[b];
    values[a] = values[b];
    rows[b] = row;
    values[b] = value;
  }
  for (int k = 1; k < length; k++) {
    int32_t row = rows[k];
    double value = values[k];
    int at = k;
    for (; at > 0 && rows[at - 1] > row; at--) {
      rows[at] = rows[at - 1];
      values[at] = values[at - 1];
    }
    rows[at] = row;
    values[at] = value;
  }
}

int32_t cg_get_tables(cg_program *p, cg_tables *t) {
  CG_ENTER(p);
  glp_prob *q = p->prob;
  int m = glp_get_num_rows(q), n = glp_get_num_cols(q);
  t->constant = glp_get_obj_coef(q, 0);
  t->direction = glp_get_obj_dir(q);
  for (int i = 1; i <= m; i++) {
    t->row_bounds[i - 1] =
        (cg_bounds){glp_get_row_type(q, i), glp_get_row_lb(q, i), glp_get_row_ub(q, i)};
  }
  int32_t at = 0;
  for (int j = 1; j <= n; j++) {
    t->column_bounds[j - 1] =
        (cg_bounds){glp_get_col_type(q, j), glp_get_col_lb(q, j), glp_get_col_ub(q, j)};
    t->costs[j - 1] = glp_get_obj_coef(q, j);
    t->kinds[j - 1] = glp_get_col_kind(q, j);
    t->starts[j - 1] = at;
    int length = glp_get_mat_col(q, j, t->rows + at - 1, t->values + at - 1);
    for (int k = 0; k < length; k++) t->rows[at + k]--;
    ascend(length, t->rows + at, t->values + at);
    at += length;
  }
  t->starts[n] = at;
  CG_LEAVE(p->env);
}
