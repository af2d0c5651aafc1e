import { createRoot } from 'react-dom/client'
import '../styles/desk.css'
import { App } from './app'

const place = document.getElementById('desk')
if (place) createRoot(place).render(<App />)
