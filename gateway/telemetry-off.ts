/** The gateway library reports to its maker unless told not to before it is loaded. */
process.env.APOLLO_TELEMETRY_DISABLED = '1'
