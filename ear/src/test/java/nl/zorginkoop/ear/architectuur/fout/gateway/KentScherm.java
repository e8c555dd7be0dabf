package nl.zorginkoop.ear.architectuur.fout.gateway;

import jakarta.faces.context.FacesContext;

/** De gateway kent een scherm. */
public record KentScherm(FacesContext scherm) {}
