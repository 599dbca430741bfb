import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './index.css'
import { busy } from './state/idle'
import { App } from './ui/App'

const started = busy('start')
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App onStarted={started} />
  </StrictMode>,
)
