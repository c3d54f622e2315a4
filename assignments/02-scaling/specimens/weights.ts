/** Authority on weights of eight keys as attention leaves them: undecided, decided, and saturated. */

/** As scaled scores give them. */
export const unsaturated = [0.4, 0.2, 0.15, 0.1, 0.08, 0.04, 0.02, 0.01]

export const uniform = [0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125]

/** As unscaled scores give them at d = 64. */
export const nearlySaturated = [0.003, 0.99, 0.005, 0.0015, 0.0004, 0.0001, 0, 0]

/** As they give them at d = 4096: what is left beside the first is 1.5·10⁻¹⁴, and less. */
export const saturated = [0.999_999_999_999_985, 1.5e-14, 2e-19, 3e-31, 1e-45, 0, 0, 0]

export const oneHot = [0, 0, 0, 0, 0, 1, 0, 0]
