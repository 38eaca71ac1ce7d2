# Numbers that tests quote beside the call that made them: ../proof/ballots.rs, changes.rs, assumed.rs.
suppressPackageStartupMessages({ library(estimatr); library(coin); library(survey) })
source("common.R")
options(digits = 14)
child <- do.call(rbind, lapply(golden("randomisation_itt.json")$data, as.data.frame))
second <- function(fit) print(summary(fit)$coefficients[2, ])
cat("lin-blocks, take-up, precision weights\n")
second(lm_lin(y ~ z, ~ x + factor(school), child, se_type = "HC2"))
second(lm_robust(t ~ z + factor(school), child, se_type = "HC2"))
second(lm_robust(y ~ z + factor(school), child, se_type = "HC2"))

cat("van Elteren, blocks of 10, 12, 9 and 6\n")
sizes <- list(c(10, 4), c(12, 5), c(9, 4), c(6, 2))
whole <- 2 * 11 * 13 * 10 * 7  # a multiple of every 2 (n + 1)
seen <- 0; middle <- 0; ways <- c("0" = 1)
for (block in seq_along(sizes)) {
  n <- sizes[[block]][1]; m <- sizes[[block]][2]; i <- 0:(n - 1)
  score <- (i * i * 7 + (block - 1) * 5 + i * 3) %% 11 %% 7 + (i < m)
  ranks <- rank(score) * whole / (n + 1)
  seen <- seen + sum(ranks[i < m]); middle <- middle + m * mean(ranks)
  sums <- table(combn(n, m, function(taken) round(sum(ranks[taken]))))
  both <- outer(as.numeric(names(ways)), as.numeric(names(sums)), "+")
  ways <- tapply(as.vector(outer(as.vector(ways), as.vector(sums))), as.vector(both), sum)
}
print(sum(ways[abs(as.numeric(names(ways)) - middle) >= abs(seen - middle) - 1e-6]) / sum(ways))

cat("one block: p and interval\n")
print(c(2 * pt(-sqrt(8), 5), 2 + c(-1, 1) * qt(0.975, 5) * sqrt(0.5)))

cat("changes in decimals: ranks and flips\n")
moved <- c(2, 3, 3, -3, 2, -2, 4)
print(pvalue(wilcoxsign_test(moved ~ rep(0, 7), zero.method = "Wilcoxon", distribution = "exact")))
flips <- as.matrix(expand.grid(rep(list(c(-1, 1)), 7))) %*% moved
print(mean(abs(flips) >= abs(sum(moved))))

cat("shares up, the same and down\n")
paired <- golden("paired_change.json")$clustered
steps <- data.frame(school = unlist(paired$school), step = sign(unlist(paired$post) - unlist(paired$pre)))
for (way in c(1, 0, -1)) {
  steps$one <- as.numeric(steps$step == way)
  share <- svymean(~one, svydesign(~school, weights = ~1, data = steps))
  p <- as.numeric(coef(share)); se <- as.numeric(SE(share))
  print(c(p, se, plogis(qlogis(p) + c(-1, 1) * qt(0.975, 7) * se / (p * (1 - p)))))
}

cat("arms under a design effect of 1.7: top share of the programme, mean of the comparison\n")
totals <- Reduce("+", lapply(golden("federation_tmc.json")$schools, function(school) unlist(school$v)))
n <- sum(totals[1:5]); p <- sum(totals[4:5]) / n; se <- sqrt(1.7 * p * (1 - p) / (n - 1))
print(c(p, se, plogis(qlogis(p) + c(-1, 1) * qt(0.975, n - 1) * se / (p * (1 - p)))))
score <- rep(1:5, totals[6:10]); se <- sqrt(1.7 * var(score) / length(score))
print(c(mean(score), se, mean(score) + c(-1, 1) * qt(0.975, length(score) - 1) * se))

cat("66% of 248 and 45% of 102 under 1.6: z, p, ratio of shares, ratio of odds\n")
p <- c(0.66, 0.45); n <- c(248, 102); z <- diff(-p) / sqrt(1.6 * sum(p * (1 - p) / n))
print(c(z, 2 * pnorm(-abs(z))))
print(exp(log(p[1] / p[2]) + c(-1, 1) * qnorm(0.975) * sqrt(1.6 * sum((1 - p) / (n * p)))))
print(exp(diff(-qlogis(p)) + c(-1, 1) * qnorm(0.975) * sqrt(1.6 * sum(1 / (n * p * (1 - p))))))

cat("smallest effects with one covariate\n")
smallest <- function(df, variance) (qt(0.975, df) + qt(0.8, df)) * sqrt(variance)
print(c(smallest(378, 0.75 / (0.21 * 400)), smallest(37, 0.7 * (0.1 + 0.9 / 20) / (0.25 * 40))))
