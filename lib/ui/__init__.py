"""What is drawn on the pages; with ``app.py`` and ``pages/`` the only code that imports Streamlit."""
