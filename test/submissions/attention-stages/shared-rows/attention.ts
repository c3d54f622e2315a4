// Wrong in project, scores and weightedSum: zeros() puts one row into every place.
function zeros(rows, cols) {
    return new Array(rows).fill(new Array(cols).fill(0));
}

function matmul(a, b) {
    var c = zeros(a.length, b[0].length);
    for (var i = 0; i < a.length; i++)
        for (var j = 0; j < b[0].length; j++)
            c[i][j] = b.reduce(function (sum, row, t) { return sum + a[i][t] * row[j]; }, 0);
    return c;
}

export function project(x, w) { return matmul(x, w); }

export function scores(q, k) {
    var s = zeros(q.length, k.length);
    for (var i = 0; i < q.length; i++)
        for (var j = 0; j < k.length; j++)
            s[i][j] = q[i].reduce(function (sum, e, t) { return sum + e * k[j][t]; }, 0);
    return s;
}

export function scale(s, d) {
    return s.map(function (row) { return row.map(function (e) { return e / Math.sqrt(d); }); });
}

export function causalMask(s) {
    return s.map(function (row, i) { return row.map(function (e, j) { return j > i ? -Infinity : e; }); });
}

export function softmax(s) {
    return s.map(function (row) {
        var max = Math.max.apply(null, row);
        if (max == -Infinity) return row.map(function () { return 0; });
        var exps = row.map(function (e) { return Math.exp(e - max); });
        var total = exps.reduce(function (a, b) { return a + b; }, 0);
        return exps.map(function (e) { return e / total; });
    });
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
