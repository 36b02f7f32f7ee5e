import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import './design/mantine-sheets.css';
import './design/tokens.css';
import './design/mantine-theme.css';
import './design/base.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element #root to draw the console in.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
