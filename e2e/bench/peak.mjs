/** Loaded into the compile with `--import`: writes what it took of memory at most, in kilobytes, when it ends. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)))
