// Tries: to be a module that nobody can look at: its exports are a Proxy that was revoked.
// Outcome: 0 of 100; threw while loading TypeError: Cannot perform 'ownKeys' on a proxy that has been revoked
const { proxy, revoke } = Proxy.revocable({}, {})
module.exports = proxy
revoke()
