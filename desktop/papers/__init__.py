"""Values into the papers of the dossier and the forms sent to members."""
