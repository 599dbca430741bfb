/** The example for nginx. */
import { CONTENT_TYPES, isText } from '../content-types'
import { ANY, ASK_AGAIN, COMMON, FOREVER, FRAMED, FRAMED_HEADERS, IMMUTABLE, UNFRAMED_HEADERS } from './headers'

const POLICY = 'Content-Security-Policy'
const FRAMING = 'X-Frame-Options'

/** `base` has a slash before and behind; what is built stands in a folder of that name below the root. */
export function nginxConf(base: string): string {
  const below = (start: string) =>
    `~^${base}${start.slice(1)}`.replaceAll(/[.+]/g, String.raw`\$&`).replace(ANY, '[^/]+')
  const quoted = (value = '') => `"${value}"`
  const types = Object.entries(CONTENT_TYPES).map(
    ([ending, type]) => [type.split(';')[0]!, ending.slice(1), type] as const,
  )
  const texts = types.filter(([, , type]) => isText(type)).map(([type]) => type)
  // nginx compresses HTML in any case, and warns when it is named.
  const withoutHtml = texts.filter((type) => type !== 'text/html').join(' ')
  return `# Dateline behind nginx. Made by src/cli/hosting/main.ts, from the table that the preview server sends.
# It goes where files are included into http, such as /etc/nginx/conf.d/.

map $uri $dateline_policy {
  default ${quoted(UNFRAMED_HEADERS[POLICY])};
  ${below(FRAMED)} ${quoted(FRAMED_HEADERS[POLICY])};
}
map $uri $dateline_framing {
  default ${quoted(UNFRAMED_HEADERS[FRAMING])};
  ${below(FRAMED)} ${quoted(FRAMED_HEADERS[FRAMING])};
}
# What is missing may come: only what was found is kept.
map "$status $uri" $dateline_caching {
  default ${quoted(ASK_AGAIN)};
${IMMUTABLE.map((start) => `  "${below(start).replace('~^', '~^(?:200|206|304) ')}" ${quoted(FOREVER)};`).join('\n')}
}

server {
  listen 80;
  server_name example.org;
  # The built site: what \`npm run build\` writes into dist/${base === '/' ? '' : `, in ${base} below this folder`}.
  root /srv/dateline;
  absolute_redirect off;

  types {
${types.map(([type, ending]) => `    ${type} ${ending};`).join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${withoutHtml};

  gzip on;
  gzip_vary on;
  gzip_min_length 512;
  gzip_comp_level 6;
  gzip_types ${withoutHtml};

  # Once the site is sure to stay on HTTPS:
  # add_header Strict-Transport-Security "max-age=63072000" always;
${Object.entries(COMMON)
  .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
  add_header ${POLICY} $dateline_policy always;
  add_header ${FRAMING} $dateline_framing always;
  add_header Cache-Control $dateline_caching always;

  # What is not there: the app, which says what is near. Nothing else is rewritten.
  error_page 404 ${base}404.html;
  location ${base} {
    try_files $uri $uri/ =404;
  }
  # In a frame it is the embed that says so: the other page may not be framed.
  location ^~ ${base}${FRAMED.slice(1)} {
    error_page 404 ${base}${FRAMED.slice(1)}index.html;
    try_files $uri $uri/ =404;
  }
}
`
}
