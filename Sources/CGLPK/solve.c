// SPDX-License-Identifier: GPL-3.0-or-later
// Linear programs: solvers, bases, solutions in bulk.
#include "guard.h"

#include <math.h>

// The worst a term `slope * x` can be over the bounds of x; sign is +1 to minimise. Returns 0
// when it has no floor. A slope within the dual tolerance counts as nothing on an open side.
static int floor_of(int type, double lower, double upper, double slope, double sign, double *sum) {
  double s = sign * slope;
  if (s == 0) return 1;
  int has_lower = type == GLP_LO || type == GLP_DB || type == GLP_FX;
  int has_upper = type == GLP_UP || type == GLP_DB || type == GLP_FX;
  if (s > 0 ? has_lower : has_upper) {
    *sum += s * (s > 0 || type == GLP_FX ? lower : upper);
    return 1;
  }
  return fabs(s) <= 1e-9;
}

// A bound on the optimum from the duals alone, true whatever the solver was doing when it
// stopped: for any row prices, every point costs at least what its terms cost at their best.
static int lagrangian(glp_prob *q, int32_t solution, double *bound) {
  double sign = glp_get_obj_dir(q) == GLP_MIN ? 1 : -1, sum = sign * glp_get_obj_coef(q, 0);
  int m = glp_get_num_rows(q), n = glp_get_num_cols(q), ipt = solution == GLP_IPT;
  for (int i = 1; i <= m; i++) {
    double y = ipt ? glp_ipt_row_dual(q, i) : glp_get_row_dual(q, i);
    if (!floor_of(glp_get_row_type(q, i), glp_get_row_lb(q, i), glp_get_row_ub(q, i), y, sign,
                  &sum))
      return 0;
  }
  for (int j = 1; j <= n; j++) {
    double d = ipt ? glp_ipt_col_dual(q, j) : glp_get_col_dual(q, j);
    if (!floor_of(glp_get_col_type(q, j), glp_get_col_lb(q, j), glp_get_col_ub(q, j), d, sign,
                  &sum))
      return 0;
  }
  *bound = sign * sum;
  return isfinite(*bound) != 0;
}

static void fill_state(glp_prob *q, int32_t solution, cg_lp_state *s) {
  s->iterations = glp_get_it_cnt(q);
  if (solution == GLP_IPT) {
    s->status = glp_ipt_status(q);
    s->primal = s->dual = s->status;
    s->objective = glp_ipt_obj_val(q);
  } else {
    s->status = glp_get_status(q);
    s->primal = glp_get_prim_stat(q);
    s->dual = glp_get_dual_stat(q);
    s->objective = glp_get_obj_val(q);
  }
  s->has_bound = 0;
  s->bound = 0;
  if (s->status == GLP_OPT) {
    s->has_bound = 1;
    s->bound = s->objective;
  } else if (s->dual != GLP_UNDEF) {
    s->has_bound = lagrangian(q, solution, &s->bound);
  }
}

int32_t cg_simplex(cg_program *p, const glp_smcp *parameters, cg_lp_state *s) {
  CG_DO(p, s->code = glp_simplex(p->prob, parameters); fill_state(p->prob, GLP_SOL, s));
}

int32_t cg_exact(cg_program *p, const glp_smcp *parameters, cg_lp_state *s) {
  CG_DO(p, s->code = glp_exact(p->prob, parameters); fill_state(p->prob, GLP_SOL, s));
}

int32_t cg_interior(cg_program *p, const glp_iptcp *parameters, cg_lp_state *s) {
  CG_DO(p, s->code = glp_interior(p->prob, parameters); fill_state(p->prob, GLP_IPT, s));
}

int32_t cg_state(cg_program *p, cg_lp_state *s) {
  CG_DO(p, s->code = 0; fill_state(p->prob, GLP_SOL, s));
}

int32_t cg_scale(cg_program *p, int32_t flags) {
  CG_DO(p, if (flags) glp_scale_prob(p->prob, flags); else glp_unscale_prob(p->prob));
}

int32_t cg_standard_basis(cg_program *p) { CG_DO(p, glp_std_basis(p->prob)); }

int32_t cg_advanced_basis(cg_program *p) {
  // An empty program has no basis to choose and GLPK's routine is not meant for it.
  CG_DO(p, if (glp_get_num_rows(p->prob) && glp_get_num_cols(p->prob)) glp_adv_basis(p->prob, 0);
        else glp_std_basis(p->prob));
}

int32_t cg_get_basis(cg_program *p, int8_t *rows, int8_t *columns) {
  CG_ENTER(p);
  int m = glp_get_num_rows(p->prob), n = glp_get_num_cols(p->prob);
  for (int i = 1; i <= m; i++) rows[i - 1] = (int8_t)glp_get_row_stat(p->prob, i);
  for (int j = 1; j <= n; j++) columns[j - 1] = (int8_t)glp_get_col_stat(p->prob, j);
  CG_LEAVE(p->env);
}

int32_t cg_set_basis(cg_program *p, const int8_t *rows, const int8_t *columns) {
  CG_ENTER(p);
  int m = glp_get_num_rows(p->prob), n = glp_get_num_cols(p->prob);
  for (int i = 1; i <= m; i++) glp_set_row_stat(p->prob, i, rows[i - 1]);
  for (int j = 1; j <= n; j++) glp_set_col_stat(p->prob, j, columns[j - 1]);
  CG_LEAVE(p->env);
}

int32_t cg_mend_basis(cg_program *p, int32_t *fixed) {
  CG_ENTER(p);
  glp_prob *q = p->prob;
  int m = glp_get_num_rows(q), n = glp_get_num_cols(q), basic = 0;
  for (int i = 1; i <= m; i++) basic += glp_get_row_stat(q, i) == GLP_BS;
  for (int j = 1; j <= n; j++) basic += glp_get_col_stat(q, j) == GLP_BS;
  for (int i = 1; i <= m && basic < m; i++) {
    if (glp_get_row_stat(q, i) == GLP_BS) continue;
    glp_set_row_stat(q, i, GLP_BS);
    basic++;
  }
  *fixed = basic == m;
  CG_LEAVE(p->env);
}

int32_t cg_residuals(cg_program *p, int32_t solution, double out[4]) {
  CG_ENTER(p);
  double ae, re;
  int ai, ri, conditions[4] = {GLP_KKT_PE, GLP_KKT_PB, GLP_KKT_DE, GLP_KKT_DB};
  for (int k = 0; k < 4; k++) {
    out[k] = 0;
    if (solution == GLP_MIP && k > 1) continue;
    glp_check_kkt(p->prob, solution, conditions[k], &ae, &ai, &re, &ri);
    out[k] = re;
  }
  CG_LEAVE(p->env);
}

int32_t cg_row_values(cg_program *p, int32_t solution, double *out) {
  CG_ENTER(p);
  int m = glp_get_num_rows(p->prob);
  for (int i = 1; i <= m; i++)
    out[i - 1] = solution == GLP_SOL   ? glp_get_row_prim(p->prob, i)
                 : solution == GLP_IPT ? glp_ipt_row_prim(p->prob, i)
                                       : glp_mip_row_val(p->prob, i);
  CG_LEAVE(p->env);
}

int32_t cg_row_duals(cg_program *p, int32_t solution, double *out) {
  CG_ENTER(p);
  int m = glp_get_num_rows(p->prob);
  for (int i = 1; i <= m; i++)
    out[i - 1] = solution == GLP_IPT ? glp_ipt_row_dual(p->prob, i) : glp_get_row_dual(p->prob, i);
  CG_LEAVE(p->env);
}

int32_t cg_column_values(cg_program *p, int32_t solution, double *out) {
  CG_ENTER(p);
  int n = glp_get_num_cols(p->prob);
  for (int j = 1; j <= n; j++)
    out[j - 1] = solution == GLP_SOL   ? glp_get_col_prim(p->prob, j)
                 : solution == GLP_IPT ? glp_ipt_col_prim(p->prob, j)
                                       : glp_mip_col_val(p->prob, j);
  CG_LEAVE(p->env);
}

int32_t cg_column_duals(cg_program *p, int32_t solution, double *out) {
  CG_ENTER(p);
  int n = glp_get_num_cols(p->prob);
  for (int j = 1; j <= n; j++)
    out[j - 1] = solution == GLP_IPT ? glp_ipt_col_dual(p->prob, j) : glp_get_col_dual(p->prob, j);
  CG_LEAVE(p->env);
}
