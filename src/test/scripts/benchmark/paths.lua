-- wrk -s paths.lua http://HOST:PORT -- FILE [NAME VALUE]...: asks for paths out of a file, in random order but the same each time, with
-- header fields as given. In a path, @ stands for an interval of days that is another one each time, and leaves out little of ten years.
-- In the value of a field it stands for a number that is another one each time.
-- At the end prints a line: FIGURES requests/s, p50 ms, p99 ms, bytes/s, requests, answers that were errors.
local number = 0
local paths = {}
local ready = {}
local fields = {}
local numbered = {}
local asked = 0

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
    if arguments[i + 1]:find("@", 1, true) then
      numbered[arguments[i]] = arguments[i + 1]
    end
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
  for name, value in pairs(numbered) do
    asked = asked + 1
    fields[name] = value:gsub("@", number .. "-" .. asked)
  end
  local text = wrk.format("GET", path, fields)
  if varied == 0 and not next(numbered) then
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
