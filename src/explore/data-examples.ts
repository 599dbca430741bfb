/** How the public files are read with tools that people have, ready to be copied. */

export interface DataExample {
  readonly id: string
  /** The tool or the language. */
  readonly name: string
  /** What it does, in a sentence. */
  readonly does: string
  readonly code: string
}

/**
 * `dataset` is the whole address of the folder with the files, with a slash behind: each example runs as it stands.
 *
 * ```
 * dataExamples('https://example.org/dataset/v1/')[0].code   curl --fail --remote-name https://…/events.csv
 * ```
 */
export function dataExamples(dataset: string): readonly DataExample[] {
  return [
    {
      id: 'curl',
      name: 'curl',
      does: 'Fetches the table into a file.',
      code: `curl --fail --remote-name ${dataset}events.csv`,
    },
    {
      id: 'python',
      name: 'Python, its standard library',
      does: 'Lists the events that somebody disputes, with the words they rest on.',
      code: `import json
from urllib.request import urlopen

with urlopen("${dataset}events.json") as response:
    data = json.load(response)

for event in data["events"]:
    if event["status"] == "disputed":
        print(event["date"]["edtf"], event["title"])
        for excerpt in event["excerpts"]:
            print("   ", excerpt["exact"])`,
    },
    {
      id: 'pandas',
      name: 'Python, pandas',
      does: 'Counts the events by how sure the briefing is.',
      code: `import pandas as pd

events = pd.read_csv("${dataset}events.csv", keep_default_na=False)
print(events["status"].value_counts())`,
    },
    {
      id: 'javascript',
      name: 'JavaScript, in Node',
      does: 'Counts whose word the events rest on.',
      code: `const response = await fetch('${dataset}events.json')
const { actors, events } = await response.json()
const names = new Map(actors.map(({ id, name }) => [id, name]))
const counts = new Map()
for (const { speaker } of events.flatMap(({ claims }) => claims)) {
  if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
}
for (const [id, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(count, names.get(id))`,
    },
    {
      id: 'r',
      name: 'R',
      does: 'Counts the events by status and by how the date is known.',
      code: `events <- read.csv("${dataset}events.csv", encoding = "UTF-8", na.strings = character())
table(events$status, events$date_basis)`,
    },
    {
      id: 'duckdb',
      name: 'DuckDB',
      does: 'Counts the events by status, and lists the numbers that are claimed.',
      code: `SELECT status, count(*) AS events
FROM read_csv('${dataset}events.csv', header = true, all_varchar = true)
GROUP BY status
ORDER BY events DESC;

WITH
  event AS (SELECT unnest(events) AS e FROM read_json('${dataset}events.json')),
  claim AS (SELECT e.id AS id, unnest(e.claims) AS c FROM event),
  quantity AS (SELECT id, c.speaker AS speaker, unnest(c.quantities) AS q FROM claim)
SELECT id, speaker, q.measure, q.qualifier, coalesce(q.value, q.min) AS number, q.unit
FROM quantity;`,
    },
  ]
}
