// Wrong in scores: multiplies Q by K instead of its transpose.
function zeros(rows, cols) {
    var m = [];
    for (var i = 0; i < rows; i++) m.push(new Array(cols).fill(0));
    return m;
}

function matmul(a, b) {
    var c = zeros(a.length, b[0].length);
    for (var i = 0; i < a.length; i++)
        for (var j = 0; j < b[0].length; j++)
            for (var t = 0; t < b.length; t++)
                c[i][j] += a[i][t] * b[t][j];
    return c;
}

export function project(x, w) { return matmul(x, w); }

export function scores(q, k) { return matmul(q, k); }

export function scale(s, d) {
    var out = zeros(s.length, s[0].length);
    for (var i = 0; i < s.length; i++)
        for (var j = 0; j < s[0].length; j++)
            out[i][j] = s[i][j] / d ** 0.5;
    return out;
}

export function causalMask(s) {
    var out = zeros(s.length, s[0].length);
    for (var i = 0; i < s.length; i++)
        for (var j = 0; j < s[0].length; j++)
            out[i][j] = j > i ? -Infinity : s[i][j];
    return out;
}

export function softmax(s) {
    var out = zeros(s.length, s[0].length);
    for (var i = 0; i < s.length; i++) {
        var max = Math.max.apply(null, s[i]);
        if (max == -Infinity) continue; // stays 0
        var total = 0;
        for (var j = 0; j < s[i].length; j++) {
            out[i][j] = Math.exp(s[i][j] - max);
            total += out[i][j];
        }
        for (var j = 0; j < s[i].length; j++) out[i][j] = out[i][j] / total;
    }
    return out;
}

export function weightedSum(a, v) { return matmul(a, v); }

export function attention(x, ws, opts) {
    var q = project(x, ws.wq), k = project(x, ws.wk), v = project(x, ws.wv);
    var sc = scores(q, k);
    var scaled = scale(sc, q[0].length);
    var masked = scaled;
    if (opts.causal) masked = causalMask(scaled);
    var weights = softmax(masked);
    return { q: q, k: k, v: v, scores: sc, scaled: scaled, masked: masked, weights: weights, output: weightedSum(weights, v) };
}
