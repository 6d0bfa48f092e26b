// SPDX-License-Identifier: GPL-3.0-or-later
//
// A guard around GLPK. GLPK answers a wrong argument, a failed assertion or a memory limit with
// abort(). Every function here sets a setjmp of its own, so the abort becomes a code and the
// process lives on. Only C frames are ever jumped over: Swift is never between a setjmp and its
// longjmp, which is why each call is spelled out and there is no "run this closure guarded".
//
// After a fatal error the thread's environment is rebuilt and every program of that thread is
// dead (CG_STALE). Rows and columns are counted from 0 here and from 1 in GLPK.
#ifndef CGLPK_H
#define CGLPK_H

#include <glpk.h>
#include <stddef.h>
#include <stdint.h>

// Macros and not enum constants: Swift sees them as Int32, the type of the codes.
#define CG_OK 0
#define CG_FATAL (-1)  // GLPK would have aborted; cg_env_message() has its words
#define CG_WRONG_THREAD (-2)  // the environment belongs to another thread
#define CG_STALE (-3)  // the program died in an earlier fatal error of its thread
#define CG_BUSY (-4)  // called from inside a callback of a running search
#define CG_NO_MEMORY (-5)  // malloc of the guard itself failed
#define CG_OPEN (-6)  // this thread has an environment already
#define CG_BAD_ENTRY (-7)  // row or column position out of range, in entry *bad
#define CG_TWICE (-8)  // the same position twice in one row or column, in entry *bad
#define CG_FILE (-9)  // GLPK could not read or write; cg_env_message() has its words

typedef struct cg_env cg_env;          // one environment, one thread
typedef struct cg_program cg_program;  // one problem object and the life it belongs to

typedef int32_t (*cg_output)(void *context, const char *text);

// Environment

int32_t cg_env_open(int32_t memory_limit_mb, cg_env **out);
int32_t cg_env_close(cg_env *env);
const char *cg_env_message(const cg_env *env);  // GLPK's last words, "" if none
int32_t cg_env_memory(cg_env *env, uint64_t *bytes, uint64_t *peak);
void cg_env_output(cg_env *env, cg_output output, void *context);

// Programs: building

typedef struct cg_bounds {
  int32_t type;  // GLP_FR ... GLP_FX
  double lower, upper;
} cg_bounds;

int32_t cg_create(cg_env *env, cg_program **out);
int32_t cg_delete(cg_program *p);  // frees the handle whatever it returns
int32_t cg_set_direction(cg_program *p, int32_t direction);
int32_t cg_set_constant(cg_program *p, double constant);
int32_t cg_set_title(cg_program *p, const char *name);
int32_t cg_size(cg_program *p, int32_t *rows, int32_t *columns, int32_t *entries);

// starts has count + 1 elements; positions and values are flat. Nothing is added on CG_BAD_ENTRY
// or CG_TWICE.
int32_t cg_add_rows(cg_program *p, int32_t count, const cg_bounds *bounds, const int32_t *starts,
                    const int32_t *columns, const double *values, int32_t *bad);
int32_t cg_add_columns(cg_program *p, int32_t count, const cg_bounds *bounds, const double *costs,
                       const int32_t *starts, const int32_t *rows, const double *values,
                       int32_t *bad);
int32_t cg_set_row(cg_program *p, int32_t row, int32_t count, const int32_t *columns,
                   const double *values, int32_t *bad);
int32_t cg_set_column(cg_program *p, int32_t column, int32_t count, const int32_t *rows,
                      const double *values, int32_t *bad);
int32_t cg_get_row(cg_program *p, int32_t row, int32_t *columns, double *values, int32_t *count);
int32_t cg_get_column(cg_program *p, int32_t column, int32_t *rows, double *values,
                      int32_t *count);
int32_t cg_set_row_bounds(cg_program *p, int32_t count, const int32_t *rows,
                          const cg_bounds *bounds);
int32_t cg_set_column_bounds(cg_program *p, int32_t count, const int32_t *columns,
                             const cg_bounds *bounds);
int32_t cg_get_row_bounds(cg_program *p, int32_t row, cg_bounds *bounds);
int32_t cg_get_column_bounds(cg_program *p, int32_t column, cg_bounds *bounds);
int32_t cg_set_costs(cg_program *p, int32_t count, const int32_t *columns, const double *costs);
int32_t cg_get_cost(cg_program *p, int32_t column, double *cost);
int32_t cg_set_kinds(cg_program *p, int32_t count, const int32_t *columns, int32_t kind);
int32_t cg_remove_rows(cg_program *p, int32_t count, const int32_t *rows);
int32_t cg_remove_columns(cg_program *p, int32_t count, const int32_t *columns);
int32_t cg_set_row_name(cg_program *p, int32_t row, const char *name);
int32_t cg_set_column_name(cg_program *p, int32_t column, const char *name);
int32_t cg_get_row_name(cg_program *p, int32_t row, const char **name);
int32_t cg_get_column_name(cg_program *p, int32_t column, const char **name);

// A whole program as flat arrays; sizes from cg_size. starts has columns + 1 elements.
typedef struct cg_tables {
  cg_bounds *row_bounds, *column_bounds;
  double *costs;
  int32_t *kinds, *starts, *rows;
  double *values;
  double constant;
  int32_t direction;
} cg_tables;
int32_t cg_get_tables(cg_program *p, cg_tables *tables);

// Linear programs: solving

typedef struct cg_lp_state {
  int32_t code;    // what the solver returned, 0 or GLP_E...
  int32_t status;  // GLP_UNDEF ... GLP_UNBND
  int32_t primal, dual;
  double objective;
  int32_t iterations;  // GLPK's own count since the program was made
  int32_t has_bound;
  double bound;  // Lagrangian bound of the present duals, when has_bound
} cg_lp_state;

int32_t cg_simplex(cg_program *p, const glp_smcp *parameters, cg_lp_state *state);
int32_t cg_exact(cg_program *p, const glp_smcp *parameters, cg_lp_state *state);
int32_t cg_interior(cg_program *p, const glp_iptcp *parameters, cg_lp_state *state);
int32_t cg_state(cg_program *p, cg_lp_state *state);  // solves nothing
int32_t cg_scale(cg_program *p, int32_t flags);       // 0 takes scaling away
int32_t cg_standard_basis(cg_program *p);
int32_t cg_advanced_basis(cg_program *p);
int32_t cg_get_basis(cg_program *p, int8_t *rows, int8_t *columns);
int32_t cg_set_basis(cg_program *p, const int8_t *rows, const int8_t *columns);
// Makes slacks basic where removed columns left the basis short; fixed = 0 if it cannot.
int32_t cg_mend_basis(cg_program *p, int32_t *fixed);
// Residuals of the basic (GLP_SOL), interior (GLP_IPT) or integer (GLP_MIP) solution:
// relative primal rows, primal bounds, dual, dual bounds.
int32_t cg_residuals(cg_program *p, int32_t solution, double out[4]);

// Bulk reading: solution is GLP_SOL, GLP_IPT or GLP_MIP.
int32_t cg_row_values(cg_program *p, int32_t solution, double *out);
int32_t cg_row_duals(cg_program *p, int32_t solution, double *out);
int32_t cg_column_values(cg_program *p, int32_t solution, double *out);
int32_t cg_column_duals(cg_program *p, int32_t solution, double *out);

// Branch and cut

typedef struct cg_event {
  int32_t reason;  // GLP_IROWGEN, GLP_IBINGO, GLP_IHEUR, GLP_ISELECT
  int32_t open_nodes, total_nodes, has_incumbent, has_bound, columns;
  double incumbent, bound;
  const double *relaxation;  // column values of this node, only when reason is GLP_IHEUR
  double *offer;             // to be filled when the answer is CG_OFFER
} cg_event;
#define CG_CONTINUE 0
#define CG_STOP 1
#define CG_OFFER 2
typedef int32_t (*cg_callback)(void *context, const cg_event *event);

typedef struct cg_mip_state {
  int32_t code, status, total_nodes, has_bound;
  double objective, bound;
} cg_mip_state;
int32_t cg_branch_and_cut(cg_program *p, const glp_iocp *parameters, cg_callback callback,
                          void *context, cg_mip_state *state);

// Presolving by hand, so that the root relaxation can be stopped like any other.

// Makes a smaller program; code is 0, GLP_ENOPFS or GLP_ENODFS (then *small is NULL).
int32_t cg_presolve(cg_program *p, int32_t solution, cg_program **small, int32_t *code);
// Carries the solution of the smaller program back. Both GLP_SOL and GLP_MIP.
int32_t cg_postsolve(cg_program *p, cg_program *small);

// Files

#define CG_LP 0
#define CG_FREE_MPS 1
#define CG_FIXED_MPS 2
#define CG_GLPK 3
int32_t cg_read(cg_program *p, int32_t format, const char *path);
int32_t cg_write(cg_program *p, int32_t format, const char *path);

// The fire drill: makes the mistake of that number (0 ..< CG_DRILLS) on purpose.
#define CG_DRILLS 9
int32_t cg_drill(cg_program *p, int32_t number);

#endif
