package nl.zorginkoop.ear.architectuur.fout.contracting.veiling;

import jakarta.faces.context.FacesContext;

/** Het domein kent Faces. */
public record KentFaces(FacesContext scherm) {}
