// The style sheets that every page needs, in the order in which they build on one another.
import './tokens.css';
import './base.css';
import './parts.css';
import './shell.css';
import './print.css';
