// SPDX-License-Identifier: GPL-3.0-or-later
// Branch and cut, presolving by hand, files, and the fire drill.
#include "guard.h"

#include <float.h>
#include <math.h>

struct search {
  cg_callback call;
  void *context;
  double *relaxation, *offer;
  int32_t room, total_nodes, has_bound;
  double bound;
};

// GLPK calls this and this calls Swift; Swift has returned before GLPK is called again, so an
// error in glp_ios_... unwinds C frames only.
static void on_node(glp_tree *tree, void *info) {
  struct search *s = info;
  int reason = glp_ios_reason(tree);
  if (reason == GLP_ICUTGEN || reason == GLP_IBRANCH || reason == GLP_IPREPRO) return;
  glp_prob *q = glp_ios_get_prob(tree);
  cg_event event;
  memset(&event, 0, sizeof event);
  event.reason = reason;
  int active, now, total;
  glp_ios_tree_size(tree, &active, &now, &total);
  event.open_nodes = active;
  event.total_nodes = s->total_nodes = total;
  event.columns = glp_get_num_cols(q);
  event.has_incumbent = glp_mip_status(q) == GLP_FEAS || glp_mip_status(q) == GLP_OPT;
  event.incumbent = event.has_incumbent ? glp_mip_obj_val(q) : 0;
  // With no open node left the incumbent is the bound; before the root is solved there is none.
  int best = glp_ios_best_node(tree);
  double bound = best ? glp_ios_node_bound(tree, best) : event.incumbent;
  event.has_bound = (best || event.has_incumbent) && isfinite(bound) && fabs(bound) < DBL_MAX;
  event.bound = event.has_bound ? bound : 0;
  if (event.has_bound) {
    s->has_bound = 1;
    s->bound = bound;
  }
  if (!s->call) return;
  if (reason == GLP_IHEUR && event.columns <= s->room) {
    for (int j = 1; j <= event.columns; j++) s->relaxation[j] = glp_get_col_prim(q, j);
    event.relaxation = s->relaxation + 1;
    event.offer = s->offer + 1;
  }
  int32_t answer = s->call(s->context, &event);
  if (answer == CG_OFFER && event.offer)
    glp_ios_heur_sol(tree, s->offer);
  else if (answer == CG_STOP)
    glp_ios_terminate(tree);
}

static int32_t guarded_search(cg_program *p, const glp_iocp *parameters, cg_mip_state *state) {
  CG_DO(p, state->code = glp_intopt(p->prob, parameters); state->status = glp_mip_status(p->prob);
        state->objective = glp_mip_obj_val(p->prob));
}

int32_t cg_branch_and_cut(cg_program *p, const glp_iocp *parameters, cg_callback callback,
                          void *context, cg_mip_state *state) {
  CG_CHECK(p);
  struct search s = {callback, context, NULL, NULL, 0, 0, 0, 0};
  int32_t columns = glp_get_num_cols(p->prob);
  s.relaxation = malloc(((size_t)columns + 1) * sizeof(double));
  s.offer = calloc((size_t)columns + 1, sizeof(double));
  int32_t code = CG_NO_MEMORY;
  if (s.relaxation && s.offer) {
    s.room = columns;
    glp_iocp copy = *parameters;
    copy.cb_func = on_node;
    copy.cb_info = &s;
    code = guarded_search(p, &copy, state);
    state->total_nodes = s.total_nodes;
    state->has_bound = s.has_bound;
    state->bound = s.bound;
  }
  free(s.relaxation);
  free(s.offer);
  return code;
}

static int32_t guarded_presolve(cg_program *p, cg_program *small, int32_t solution, int32_t *code) {
  CG_ENTER(p);
  small->prep = glp_npp_alloc_wksp();
  glp_npp_load_prob(small->prep, p->prob, solution, GLP_OFF);
  *code = glp_npp_preprocess1(small->prep, 0);
  if (*code == 0) {
    small->prob = glp_create_prob();
    glp_npp_build_prob(small->prep, small->prob);
  }
  CG_LEAVE(p->env);
}

int32_t cg_presolve(cg_program *p, int32_t solution, cg_program **small, int32_t *code) {
  *small = NULL;
  CG_CHECK(p);
  cg_program *made = calloc(1, sizeof *made);
  if (!made) return CG_NO_MEMORY;
  made->env = p->env;
  made->epoch = p->epoch;
  int32_t result = guarded_presolve(p, made, solution, code);
  if (result || *code) {
    cg_delete(made);
    return result;
  }
  *small = made;
  return CG_OK;
}

int32_t cg_postsolve(cg_program *p, cg_program *small) {
  CG_CHECK(small);
  CG_DO(p, glp_npp_postprocess(small->prep, small->prob);
        glp_npp_obtain_sol(small->prep, p->prob));
}

// What GLPK printed during the last call, as the reason of a failure.
static int32_t file_result(cg_program *p, int result) {
  if (result == 0) return CG_OK;
  cg_env *e = p->env;
  memcpy(e->message, e->tail, sizeof e->message);
  if (e->tail_length == 0) e->message[0] = 0;
  return CG_FILE;
}

static int32_t guarded_read(cg_program *p, int32_t format, const char *path, int *result) {
  CG_DO(p, *result = format == CG_LP          ? glp_read_lp(p->prob, NULL, path)
                     : format == CG_FREE_MPS  ? glp_read_mps(p->prob, GLP_MPS_FILE, NULL, path)
                     : format == CG_FIXED_MPS ? glp_read_mps(p->prob, GLP_MPS_DECK, NULL, path)
                                              : glp_read_prob(p->prob, 0, path));
}

static int32_t guarded_write(cg_program *p, int32_t format, const char *path, int *result) {
  CG_DO(p, *result = format == CG_LP          ? glp_write_lp(p->prob, NULL, path)
                     : format == CG_FREE_MPS  ? glp_write_mps(p->prob, GLP_MPS_FILE, NULL, path)
                     : format == CG_FIXED_MPS ? glp_write_mps(p->prob, GLP_MPS_DECK, NULL, path)
                                              : glp_write_prob(p->prob, 0, path));
}

int32_t cg_read(cg_program *p, int32_t format, const char *path) {
  int result = 0;
  int32_t code = guarded_read(p, format, path, &result);
  return code ? code : file_result(p, result);
}

int32_t cg_write(cg_program *p, int32_t format, const char *path) {
  int result = 0;
  int32_t code = guarded_write(p, format, path, &result);
  return code ? code : file_result(p, result);
}

int32_t cg_drill(cg_program *p, int32_t number) {
  CG_ENTER(p);
  glp_prob *q = p->prob;
  glp_smcp parameters;
  int columns = glp_get_num_cols(q), rows = glp_get_num_rows(q);
  switch (number) {
    case 0: glp_set_obj_coef(q, columns + 1, 1); break;
    case 1: glp_add_cols(q, 0); break;
    case 2: {
      int twice[3] = {0, 1, 1};
      double ones[3] = {0, 1, 1};
      glp_add_rows(q, 2);
      if (columns == 0) glp_add_cols(q, 1);
      glp_set_mat_col(q, 1, 2, twice, ones);
      break;
    }
    case 3:
      glp_init_smcp(&parameters);
      parameters.meth = 99;
      glp_simplex(q, &parameters);
      break;
    case 4: glp_set_prob_name(q, "two\nlines"); break;
    case 5: glp_get_row_prim(q, rows + 7); break;
    case 6: glp_assert(number != 6); break;
    case 7: {
      int twice[3] = {0, 1, 1};
      glp_add_rows(q, 2);
      glp_del_rows(q, 2, twice);
      break;
    }
    default: glp_error("drill %d\n", number); break;
  }
  CG_LEAVE(p->env);
}
