// The kernels of this package with OpenMP, each timed with one thread and with all, in turn.
// Usage: kernels THREADS [PART OF A NAME]; prints lines "name|nanoseconds with one thread|with all".
#define _GNU_SOURCE
#include <math.h>
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 15
#define LOOP(name, first, end, ...)                                      \
  static void name(int threads) {                                        \
    _Pragma("omp parallel for schedule(guided) num_threads(threads)")    \
    for (int i = first; i < end; i++) __VA_ARGS__                        \
  }

static double *array(long n) {
  double *a = malloc(n * sizeof(double));
  for (long i = 0; i < n; i++) a[i] = rand() / (double)RAND_MAX;
  return a;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static volatile double sink;

enum { WIDTH = 600, HEIGHT = 400, MOST = 300 };
static int *steps;
LOOP(mandelbrot, 0, HEIGHT, {
  for (int x = 0; x < WIDTH; x++) {
    double cx = 3.0 * x / WIDTH - 2.2, cy = 2.4 * i / HEIGHT - 1.2, zx = 0, zy = 0;
    int n = 0;
    while (n < MOST && zx * zx + zy * zy < 4) {
      double next = zx * zx - zy * zy + cx;
      zy = 2 * zx * zy + cy;
      zx = next;
      n++;
    }
    steps[i * WIDTH + x] = n;
  }
})

enum { BODIES = 1500 };
static double *px, *py, *pz, *mass, *ax, *ay, *az;
LOOP(bodies, 0, BODIES, {
  double sx = 0, sy = 0, sz = 0;
  for (int j = 0; j < BODIES; j++) {
    double dx = px[j] - px[i], dy = py[j] - py[i], dz = pz[j] - pz[i];
    double square = dx * dx + dy * dy + dz * dz + 1e-3;
    double pull = mass[j] / (square * sqrt(square));
    sx += dx * pull;
    sy += dy * pull;
    sz += dz * pull;
  }
  ax[i] = sx;
  ay[i] = sy;
  az[i] = sz;
})

enum { SIZE = 300 };
static double *ma, *mb, *mc;
LOOP(matrices, 0, SIZE, {
  double *row = mc + i * SIZE;
  memset(row, 0, SIZE * sizeof(double));
  for (int k = 0; k < SIZE; k++) {
    double factor = ma[i * SIZE + k];
    for (int j = 0; j < SIZE; j++) row[j] += factor * mb[k * SIZE + j];
  }
})

static double *heat, *next;
static long plate;
LOOP(jacobi, 1, plate - 1, {
  for (int x = 1; x < plate - 1; x++)
    next[i * plate + x] = (heat[(i - 1) * plate + x] + heat[(i + 1) * plate + x]
        + heat[i * plate + x - 1] + heat[i * plate + x + 1]) / 4;
})

enum { LENGTH = 10000000 };
static double *da, *db;
static void dot(int threads) {
  double sum = 0;
#pragma omp parallel for reduction(+ : sum) num_threads(threads)
  for (int i = 0; i < LENGTH; i++) sum += da[i] * db[i];
  sink = sum;
}

enum { POINTS = 2000000 };
static void monte_carlo(int threads) {
  long hits = 0;
#pragma omp parallel for reduction(+ : hits) num_threads(threads)
  for (int i = 0; i < POINTS; i++) {
    uint64_t h = (uint64_t)(i + 1) * 0x9e3779b97f4a7c15u;
    h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9u;
    h = (h ^ (h >> 27)) * 0x94d049bb133111ebu;
    h ^= h >> 31;
    double x = (h >> 40) * 0x1p-24, y = (h & 0xffffff) * 0x1p-24;
    if (x * x + y * y < 1) hits++;
  }
  sink = hits;
}

enum { OPTIONS = 200000 };
static double *price, *strike, *years, *call;
static double normal(double x) {
  double t = 1 / (1 + 0.2316419 * fabs(x));
  double tail = exp(-x * x / 2) * 0.3989422804014327 * t
      * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x > 0 ? 1 - tail : tail;
}
LOOP(black_scholes, 0, OPTIONS, {
  double rate = 0.02, volatility = 0.3, root = volatility * sqrt(years[i]);
  double d1 = (log(price[i] / strike[i]) + (rate + volatility * volatility / 2) * years[i]) / root;
  call[i] = price[i] * normal(d1) - strike[i] * exp(-rate * years[i]) * normal(d1 - root);
})

enum { NORM = 2000 };
static double *nv, *np;
LOOP(spectral_norm, 0, NORM, {
  double sum = 0;
  for (int j = 0; j < NORM; j++) sum += nv[j] / ((i + j) * (i + j + 1) / 2 + i + 1);
  np[i] = sum;
})

enum { ROWS = 40000 };
static int *start, *column;
static double *value, *sx, *sp;
LOOP(sparse, 0, ROWS, {
  double sum = 0;
  for (int k = start[i]; k < start[i + 1]; k++) sum += value[k] * sx[column[k]];
  sp[i] = sum;
})

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static double median(double *a, int n) {
  qsort(a, n, sizeof(double), by_size);
  return a[n / 2];
}

static const char *only = "";

static void measure(const char *name, void (*kernel)(int), int threads) {
  if (!strcasestr(name, only)) return;
  double one[ROUNDS], all[ROUNDS];
  for (int r = -3; r < ROUNDS; r++) {
    double t0 = now();
    kernel(1);
    double t1 = now();
    kernel(threads);
    double t2 = now();
    if (r >= 0) one[r] = t1 - t0, all[r] = t2 - t1;
  }
  printf("%s|%.0f|%.0f\n", name, median(one, ROUNDS), median(all, ROUNDS));
  fflush(stdout);
}

int main(int argc, char **argv) {
  int threads = argc > 1 ? atoi(argv[1]) : omp_get_num_procs();
  if (argc > 2) only = argv[2];
  steps = malloc(WIDTH * HEIGHT * sizeof(int));
  measure("mandelbrot", mandelbrot, threads);
  px = array(BODIES), py = array(BODIES), pz = array(BODIES), mass = array(BODIES);
  ax = array(BODIES), ay = array(BODIES), az = array(BODIES);
  measure("n-body", bodies, threads);
  ma = array(SIZE * SIZE), mb = array(SIZE * SIZE), mc = array(SIZE * SIZE);
  measure("matrix product 300", matrices, threads);
  for (plate = 1000; plate <= 3000; plate += 2000) {
    heat = array(plate * plate), next = array(plate * plate);
    measure(plate == 1000 ? "Jacobi 1000" : "Jacobi 3000", jacobi, threads);
    free(heat), free(next);
  }
  da = array(LENGTH), db = array(LENGTH);
  measure("dot 10000000", dot, threads);
  free(da), free(db);
  measure("Monte Carlo pi", monte_carlo, threads);
  price = array(OPTIONS), strike = array(OPTIONS), years = array(OPTIONS), call = array(OPTIONS);
  for (int i = 0; i < OPTIONS; i++) price[i] += 0.1, strike[i] += 0.1, years[i] += 0.1;
  measure("Black-Scholes", black_scholes, threads);
  nv = array(NORM), np = array(NORM);
  measure("spectral norm", spectral_norm, threads);
  start = malloc((ROWS + 1) * sizeof(int)), sp = array(ROWS), sx = array(ROWS);
  start[0] = 0;
  for (int row = 0; row < ROWS; row++) {
    double length = 4 / pow(rand() / (double)RAND_MAX + 1e-9, 0.8);
    start[row + 1] = start[row] + (int)(length < ROWS / 4 ? length : ROWS / 4);
  }
  value = array(start[ROWS]), column = malloc(start[ROWS] * sizeof(int));
  for (int k = 0; k < start[ROWS]; k++) column[k] = rand() % ROWS;
  measure("sparse product, skewed", sparse, threads);
  return 0;
}
