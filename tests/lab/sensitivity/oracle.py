"""Numbers from SciPy and NumPy that the tests of sensitivity and intervals are held against.

Written with Python 3, NumPy 2.4.6, SciPy 1.17.1: python3 oracle.py > oracle.json. No part of the project runs it.
The ends of the Sobol intervals differ in their third digit from run to run: SciPy's resamples are not seeded there.
"""

import json
import math

import numpy as np
import scipy
from scipy import stats


def ishigami(x, a=7.0, b=0.1):
    return np.sin(x[0]) + a * np.sin(x[1]) ** 2 + b * x[2] ** 4 * np.sin(x[0])


def sobol():
    rng = np.random.default_rng(41)
    n, k = 32, 3
    a = rng.uniform(-math.pi, math.pi, (k, n))
    b = rng.uniform(-math.pi, math.pi, (k, n))
    mixed = []
    for j in range(k):
        ab = a.copy()
        ab[j] = b[j]
        mixed.append(ishigami(ab))
    f_a, f_b, f_ab = ishigami(a), ishigami(b), np.array(mixed)
    found = stats.sobol_indices(
        func={"f_A": f_a[None, :].copy(), "f_B": f_b[None, :].copy(), "f_AB": f_ab[:, None, :].copy()}, n=n
    )
    found.bootstrap(n_resamples=100_000)
    drawn = found._bootstrap_result
    ends = np.percentile(drawn.bootstrap_distribution, [2.5, 97.5], axis=-1)
    return {
        "low": np.reshape(ends[0], (2, k)).tolist(),
        "high": np.reshape(ends[1], (2, k)).tolist(),
        "error": np.reshape(drawn.standard_error, (2, k)).tolist(),
        "a": f_a.tolist(),
        "b": f_b.tolist(),
        "mixed": f_ab.tolist(),
        "first": np.ravel(found.first_order).tolist(),
        "total": np.ravel(found.total_order).tolist(),
    }


def bca():
    rng = np.random.default_rng(42)
    cases = []
    for name, values in [
        ("skewed", rng.exponential(2.0, 25)),
        ("few", rng.normal(10, 3, 6)),
        ("ties", rng.poisson(3, 40).astype(float)),
    ]:
        for statistic, function in [("mean", np.mean), ("sd", lambda x, axis: np.std(x, axis=axis, ddof=1))]:
            found = stats.bootstrap(
                (values,), function, n_resamples=400_000, method="BCa", batch=1000,
                confidence_level=0.95, rng=np.random.default_rng(7), vectorized=True,
            )
            cases.append({
                "name": f"{name}, {statistic}", "statistic": statistic, "values": values.tolist(),
                "low": float(found.confidence_interval.low), "high": float(found.confidence_interval.high),
                "error": float(found.standard_error),
            })
    return cases


def power(n, effect, alpha):
    """Of a two-sided t test of two groups of n, difference / sd = effect."""
    df, shift = 2 * (n - 1), effect * math.sqrt(n / 2)
    t = stats.t.ppf(1 - alpha / 2, df)
    return stats.nct.sf(t, df, shift) + stats.nct.cdf(-t, df, shift)


def paired_power(n, effect, alpha):
    df, shift = n - 1, effect * math.sqrt(n)
    t = stats.t.ppf(1 - alpha / 2, df)
    return stats.nct.sf(t, df, shift) + stats.nct.cdf(-t, df, shift)


def runs_needed():
    cases = []
    for groups, function in [(2, power), (1, paired_power)]:
        for effect in [0.2, 0.5, 0.8, 1.0, 1.5, 2.0]:
            for alpha, wish in [(0.05, 0.8), (0.05, 0.9), (0.01, 0.95)]:
                n = 2
                while function(n, effect, alpha) < wish:
                    n += 1
                cases.append({"groups": groups, "effect": effect, "alpha": alpha, "power": wish, "n": n})
    return cases


def normal():
    return [[z, float(stats.norm.cdf(z))] for z in [-8, -5, -3, -1.96, -1, -0.1, 0, 0.3, 1, 2, 4, 6, 8]]


print(json.dumps({
    "origin": f"oracle.py with NumPy {np.__version__} and SciPy {scipy.__version__}",
    "sobol": sobol(), "bca": bca(), "power": runs_needed(), "normal": normal(),
}))
