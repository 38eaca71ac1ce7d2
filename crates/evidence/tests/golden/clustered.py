"""Makes clustered.json with numpy and scipy: run `python3 clustered.py > clustered.json` here.

Nothing is shared with the Rust code, and it is done the long way on purpose: one row per child, the
superiority by comparing every programme child with every comparison child, the variance from the
influence of each single child, quantiles and tails from scipy. The schools are those of
federation_tmc.json.
"""

import json

import numpy as np
import scipy
from scipy.stats import beta, norm, t

SCHOOLS = json.load(open("federation_tmc.json"))["schools"]


def children(schools):
    """One row per child: school, force, arm, answer 0 to 4."""
    rows = []
    for school in schools:
        for place, number in enumerate(school["v"]):
            arm, answer = (1 if place < 5 else 0), place % 5
            rows += [(school["school"], school["force"], arm, answer)] * number
    school, force, arm, answer = zip(*rows)
    return np.array(school), np.array(force), np.array(arm), np.array(answer)


def variance(influence, school, force, schools):
    """Between schools within forces; every school of the design counts, also without children."""
    total = 0.0
    for name in sorted({s["force"] for s in schools}):
        z = np.array([influence[school == s["school"]].sum() for s in schools if s["force"] == name])
        total += len(z) / (len(z) - 1) * ((z - z.mean()) ** 2).sum()
    return total


def draw_weights(school, arm):
    """n / m for the drawn, n / (n - m) for the others; a school with one arm is left out."""
    w = np.zeros(len(school))
    for name in np.unique(school):
        here = school == name
        n, m = here.sum(), (here & (arm == 1)).sum()
        if 0 < m < n:
            w[here & (arm == 1)] = n / m
            w[here & (arm == 0)] = n / (n - m)
    return w


def logit_interval(value, se, df):
    centre, reach = np.log(value / (1 - value)), t.ppf(0.975, df) * se / (value * (1 - value))
    return [1 / (1 + np.exp(-(centre + side * reach))) for side in (-1, 1)]


def korn_graubard(p, v, n, df):
    size = p * (1 - p) / v * (t.ppf(0.975, n - 1) / t.ppf(0.975, df)) ** 2
    return [beta.ppf(0.025, size * p, size * (1 - p) + 1), beta.ppf(0.975, size * p + 1, size * (1 - p))]


def clopper_pearson(x, n, deff):
    size, p = n / deff, x / n
    low = 0.0 if x == 0 else beta.ppf(0.025, size * p, size * (1 - p) + 1)
    high = 1.0 if x == n else beta.ppf(0.975, size * p + 1, size * (1 - p))
    return [low, high]


def share(rows, schools, which, w):
    """The top option of one arm, as a domain of the whole design."""
    school, force, arm, answer = rows
    inside = (arm == which) & (w > 0)
    y, n = (answer == 4).astype(float), int(inside.sum())
    p = (w * y)[inside].sum() / w[inside].sum()
    influence = np.where(inside, w * (y - p), 0.0) / w[inside].sum()
    v = variance(influence, school, force, schools)
    with_data = [s for s in schools if (inside & (school == s["school"])).any()]
    df = len(with_data) - len({s["force"] for s in with_data})
    alone = (w * (y - p) ** 2)[inside].sum() / w[inside].sum() / (n - 1)
    return {"p": p, "se": v**0.5, "df": df, "deff": v / alone, "logit": logit_interval(p, v**0.5, df),
            "korn_graubard": korn_graubard(p, v, n, df)}, influence


def compared(rows, schools, w):
    """Both shares, their difference, and the superiority child by child."""
    school, force, arm, answer = rows
    one, up = share(rows, schools, 1, w)
    other, down = share(rows, schools, 0, w)
    with_data = [s for s in schools if ((w > 0) & (school == s["school"])).any()]
    df = len(with_data) - len({s["force"] for s in with_data})
    rd, v = one["p"] - other["p"], variance(up - down, school, force, schools)
    wins = np.sign(answer[:, None] - answer[None, :]) / 2 + 0.5
    high, low = (arm == 1) * w, (arm == 0) * w
    theta = high @ wins @ low / high.sum() / low.sum()
    influence = high * (wins @ low / low.sum() - theta) / high.sum()
    influence += low * (high @ wins / high.sum() - theta) / low.sum()
    se = variance(influence, school, force, schools) ** 0.5
    log_se = se / (theta * (1 - theta))
    statistic = np.log(theta / (1 - theta)) / log_se
    return {
        "programme": one, "comparison": other, "df": df,
        "difference": {"value": rd, "se": v**0.5, "p_value": 2 * t.sf(abs(rd) / v**0.5, df),
                       "interval": [rd + side * t.ppf(0.975, df) * v**0.5 for side in (-1, 1)]},
        "superiority": {"value": theta, "se": se, "p_value": 2 * t.sf(abs(statistic), df),
                        "interval": logit_interval(theta, se, df)},
    }


def study(schools, weigh):
    rows = children(schools)
    w = draw_weights(rows[0], rows[2]) if weigh else np.ones(len(rows[0]))
    return compared(rows, schools, w)


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(inner) for inner in value]
    return float(f"{value:.12g}") if isinstance(value, float) else value


few = [s for s in SCHOOLS if s["force"] == "B"]
print(json.dumps(rounded({
    "source": f"numpy {np.__version__}, scipy {scipy.__version__}; clustered.py in this folder",
    "all": study(SCHOOLS, False),
    "all_under_draw_weights": study(SCHOOLS, True),
    "five_schools": study(few, False),
    "clopper_pearson": [{"x": x, "n": n, "deff": d, "interval": clopper_pearson(x, n, d)}
                        for x, n, d in [(0, 60, 1.6), (60, 60, 1.6), (3, 40, 1.0), (30, 60, 2.5)]],
    "tails": [{"t": x, "df": d, "p": 2 * t.sf(x, d)} for x, d in [(0.1, 3), (2.5, 3), (8.0, 24), (40.0, 9)]],
    "normal": [norm.ppf(0.975), norm.ppf(0.995)],
}), indent=1))
