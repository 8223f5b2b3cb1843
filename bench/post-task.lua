-- wrk script of PostMeasurement: POST /tasks, each connection's requests going round over the accounts whose access
-- tokens are the lines of the file given as the only argument. wrk and not a client of our own: on the machine that also
-- serves, whatever the client costs is missing from the result, and pgbench is as light.
local requests, next_request = {}, 0

function init(args)
   for token in io.lines(args[1]) do
      local headers = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
      requests[#requests + 1] = wrk.format("POST", "/api/v1/tasks", headers, '{"title":"Measure the platform","priority":"high","labels":["bench"]}')
   end
end

function request()
   next_request = next_request % #requests + 1
   return requests[next_request]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("result %.1f %.3f %.3f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
