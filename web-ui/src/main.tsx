import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startI18n } from './i18n';
import './page.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n(navigator.language);
createRoot(root).render(<App />);
