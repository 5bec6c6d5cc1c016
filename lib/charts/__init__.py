"""Figures from tables: Plotly and ECharts descriptions, no page code."""
