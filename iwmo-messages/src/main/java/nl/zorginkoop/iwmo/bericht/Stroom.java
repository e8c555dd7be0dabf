package nl.zorginkoop.iwmo.bericht;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Een lijst die te lang kan zijn voor het geheugen; wie wil krijgt haar per stuk aangereikt. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.FIELD})
public @interface Stroom {}
