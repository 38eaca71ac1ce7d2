"""Makes proportional_odds.json with numpy and scipy: `python3 proportional_odds.py > proportional_odds.json` here.

Nothing is shared with the Rust code. With one variable of two values the model with a coefficient at
every threshold is saturated, so its log likelihood is that of the two tables; its coefficients are
differences of log odds; and what each school adds to them follows from the delta method. The model
with one coefficient is maximised by scipy. The schools are those of federation_tmc.json.
"""

import json

import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.special import expit
from scipy.stats import chi2
from scipy.stats import f as f_distribution

SCHOOLS = json.load(open("federation_tmc.json"))["schools"]
TABLES = np.array([school["v"] for school in SCHOOLS], dtype=float).reshape(-1, 2, 5)
FORCES = np.array([school["force"] for school in SCHOOLS])


def height(parameters):
    """Minus the log likelihood of one coefficient; thresholds by their steps."""
    thresholds = np.concatenate([[parameters[0]], parameters[0] + np.cumsum(np.exp(parameters[1:4]))])
    table, total = TABLES.sum(axis=0), 0.0
    for arm, on in ((0, 1.0), (1, 0.0)):
        below = np.concatenate([[0.0], expit(thresholds - parameters[4] * on), [1.0]])
        total += table[arm] @ np.log(np.diff(below))
    return -total


def wald(strata):
    table = TABLES.sum(axis=0)
    below = table.cumsum(axis=1)[:, :4]
    children = table.sum(axis=1)
    share = below / children[:, None]
    # the coefficient at a threshold: log odds of an answer above it, programme less comparison
    odds = np.log((1 - share) / share)
    coefficients = odds[0] - odds[1]
    # what a school adds to each
    of_school = TABLES.cumsum(axis=2)[:, :, :4] - TABLES.sum(axis=2)[:, :, None] * share[None]
    added = -of_school / (children[:, None] * share * (1 - share))[None]
    added = added[:, 0] - added[:, 1]
    steps, apart = np.diff(coefficients), np.diff(added, axis=1)
    covariance = np.zeros((3, 3))
    for stratum in sorted(set(strata)):
        of = apart[strata == stratum]
        of = of - of.mean(axis=0)
        covariance += len(of) / (len(of) - 1) * of.T @ of
    statistic = steps @ np.linalg.solve(covariance, steps)
    df = len(strata) - len(set(strata))
    below_df = df - 2
    f = statistic * below_df / (df * 3)
    return {
        "coefficients": coefficients.tolist(),
        "wald": float(statistic),
        "f": float(f),
        "below": below_df,
        "p": float(f_distribution.sf(f, 3, below_df)),
    }


best = minimize(height, [-2.0, 0.0, 0.0, 0.0, 0.5], method="BFGS", options={"gtol": 1e-9})
best = minimize(height, best.x, method="Nelder-Mead", options={"xatol": 1e-12, "fatol": 1e-13, "maxiter": 20000})
table = TABLES.sum(axis=0)
saturated = (table * np.log(table / table.sum(axis=1, keepdims=True))).sum()
ratio = 2 * (saturated + best.fun)
print(
    json.dumps(
        {
            "source": f"numpy {np.__version__}, scipy {scipy.__version__}; proportional_odds.py",
            "likelihood_ratio": float(ratio),
            "p": float(chi2.sf(ratio, 3)),
            "unstratified": wald(np.array(["all"] * len(FORCES))),
            "stratified": wald(FORCES),
        },
        indent=1,
    )
)
