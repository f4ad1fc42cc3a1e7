-- wrk -s paths.lua http://HOST:PORT -- FILE [NAME VALUE]...: asks for paths out of a file, in random order but the same each time, with
-- header fields as given. In a path, @ stands for an interval of days that is another one each time, and leaves out little of ten years.
-- At the end prints a line: FIGURES requests/s, p50 ms, p99 ms, bytes/s, requests, answers that were errors.
local number = 0
local paths = {}
local ready = {}
local fields = {}

function setup(thread)
  number = number + 1
  thread:set("number", number)
end

function init(arguments)
  math.randomseed(1000 + number)
  for line in io.lines(arguments[1]) do
    paths[#paths + 1] = line
  end
  for i = 2, #arguments, 2 do
    fields[arguments[i]] = arguments[i + 1]
  end
end

local function interval()
  return string.format("2012-%02d-%02d/2021-%02d-%02d", math.random(6), math.random(28), 6 + math.random(6), math.random(28))
end

function request()
  local i = math.random(#paths)
  if ready[i] then
    return ready[i]
  end
  local path, varied = paths[i]:gsub("@", interval)
  local text = wrk.format("GET", path, fields)
  if varied == 0 then
    ready[i] = text
  end
  return text
end

function done(summary, latency, _)
  local seconds = summary.duration / 1e6
  local failed = summary.errors
  io.write(string.format("FIGURES %.1f %.3f %.3f %.0f %d %d\n", summary.requests / seconds, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.bytes / seconds, summary.requests,
    failed.status + failed.connect + failed.read + failed.write + failed.timeout))
end
