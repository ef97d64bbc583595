import type { PackageProblemCode } from './problemCodes';

/** The sentences of problemTexts.ts in German, with the same blanks. */
export const german: Readonly<Record<PackageProblemCode, string>> = {
  fileMissing:
    'Die Datei {file} fehlt. Ein Paket hat model.json, die Gewichtsdateien dazu, scaler_params.json und anomaly_threshold.json (eines der Art masked statt der letzten beiden features.json, eines der Art forest features.json und forest.json statt model.json und Gewichtsdateien): Wählen Sie alle zusammen aus.',
  rawKeras: '{file} ist ein Keras-Modell, das nicht umgewandelt wurde. Wandeln Sie es um mit: {command}',
  rawWeights:
    '{file} enthält Gewichte ohne Schichten. Speichern Sie das ganze Modell (model.save("model.h5")) und wandeln Sie es um mit: {command}',
  rawSavedModel:
    '{file} gehört zu einem gespeicherten Modell, das nicht umgewandelt wurde. Wandeln Sie dessen Ordner um mit: {command}',
  rawPickle:
    '{file} ist ein Python-Objekt (Pickle), und solche werden hier nie ausgeführt. Ist es der Scaler, schreiben Sie seine Zahlen als JSON mit: {command}',
  rawTorch:
    '{file} ist ein PyTorch-Modell. Übertragen Sie seine Gewichte in ein Keras-Sequential-Modell mit denselben Schichten (der Kernel ist das transponierte Gewicht), speichern Sie es als model.h5 und wandeln Sie es um mit: {command}',
  rawOnnx:
    '{file} ist ein ONNX-Modell. Übertragen Sie seine Gewichte in ein Keras-Sequential-Modell mit denselben Schichten, speichern Sie es als model.h5 und wandeln Sie es um mit: {command}',
  archive:
    '{file} ist ein Archiv. Entpacken Sie es zuerst und wählen Sie die Dateien darin aus; im Terminal: {command}',
  fileTooLarge: '{file} hat {bytes} Byte; gelesen werden höchstens {most}. Prüfen Sie, ob es die richtige Datei ist.',
  packageTooLarge:
    'Das Paket von {file} hat {bytes} Byte; gelesen werden höchstens {most}. Trainieren Sie ein kleineres Modell: Rechnungen brauchen wenige Neuronen.',
  emptyFile: '{file} ist leer. Speichern Sie die Datei noch einmal, oder laden Sie sie noch einmal herunter.',
  htmlPage:
    '{file} ist eine Webseite und kein JSON: An ihrer Stelle wurde eine Fehler- oder Anmeldeseite gespeichert. Laden Sie die Datei noch einmal herunter.',
  notJson: '{file} ist kein JSON in UTF-8. Schreiben Sie die Datei noch einmal, in Python zum Beispiel mit json.dump.',
  nanInJson:
    '{file} enthält {word}; das gibt es in JSON nicht, Pythons json.dump schreibt es trotzdem. Klären Sie, warum der Wert keine Zahl ist, und schreiben Sie die Datei noch einmal.',
  protoKey:
    '{file} hat einen Schlüssel namens __proto__, den kein Konverter schreibt. Verwenden Sie diese Datei nicht; fragen Sie, woher sie kommt.',
  tooDeep: '{file} ist tiefer verschachtelt als jedes Modell. Prüfen Sie, ob es die richtige Datei ist.',
  wrongType:
    'In {file} muss {where} {expected} sein und ist {received}. Berichtigen Sie es und wählen Sie die Dateien noch einmal aus.',
  wrongValue:
    'In {file} darf {where} nicht {received} sein. Berichtigen Sie es und wählen Sie die Dateien noch einmal aus.',
  keyMissing: 'In {file} fehlt {where}. Ergänzen Sie es, oder schreiben Sie die ganze Datei noch einmal.',
  unknownKey:
    'In {file} ist der Schlüssel {where} nicht bekannt. Entfernen Sie ihn, oder berichtigen Sie seinen Namen.',
  graphModel:
    '{file} ist ein Graph-Modell, dessen Schichten sich nicht erkennen lassen. Wandeln Sie das Keras-Modell noch einmal um, mit --output_format=tfjs_layers_model.',
  notModel:
    '{file} ist nicht die model.json eines umgewandelten Keras-Modells. Wandeln Sie das Modell um mit: {command}',
  kerasJson:
    '{file} wurde von model.to_json() geschrieben und hat keine Gewichte. Speichern Sie das ganze Modell mit model.save("model.h5") und wandeln Sie es um mit: {command}',
  weightsOnly:
    'Das Modell in {file} hat Gewichte, aber keine Schichten, weil nur die Gewichte gespeichert wurden. Speichern Sie das ganze Modell mit model.save("model.h5") und wandeln Sie es um mit: {command}',
  functionalModel:
    '{file} enthält ein Modell der Klasse {kind}; bisher werden nur Sequential-Modelle gelesen. Bauen Sie dieselben Schichten mit keras.Sequential, speichern Sie das als Sequential-Modell und wandeln Sie es um.',
  nestedModel:
    'In {file} ist die Schicht {layer} selbst ein ganzes Modell. Bringen Sie ihre Schichten in ein einziges flaches Sequential-Modell und wandeln Sie dieses um.',
  cyclicGraph:
    'In {file} bekommt die Schicht {layer} im Kreis der Schichten, was sie selbst ausgibt; so ein Modell kann nicht laufen. Wandeln Sie das Modell aus Keras noch einmal um.',
  layerList: 'Die Liste der Schichten in {file} ist nicht lesbar. Wandeln Sie das Modell aus Keras noch einmal um.',
  tooManyLayers:
    'Das Modell in {file} hat {layers} Schichten; gelesen werden höchstens {most}. Trainieren Sie ein kleineres Modell.',
  noLayers:
    'Das Modell in {file} hat keine Dense-Schicht und kann daher nichts lernen. Prüfen Sie, ob es das richtige Modell ist.',
  layerSetting:
    'In {file} hat die Schicht {layer} für {setting} den Wert {received}, den keine Dense-Schicht haben kann. Wandeln Sie das Modell aus Keras noch einmal um.',
  unsupportedLayer:
    'In {file} ist die Schicht {layer} von der Klasse {kind}, die nicht unterstützt wird. Verwenden Sie nur diese: {supported}.',
  unsupportedActivation:
    'In {file} hat die Schicht {layer} die Aktivierung {activation}, die nicht unterstützt wird. Verwenden Sie eine von diesen: {supported}.',
  inputUnknown:
    'Das Modell in {file} sagt nicht, wie viele Zahlen es nimmt. Beginnen Sie das Modell mit keras.Input(shape=(Zahl der Merkmale,)).',
  inputShape:
    'Das Modell in {file} nimmt Eingaben der Form {shape}; eine Rechnung ist eine Zeile von Zahlen. Beginnen Sie das Modell mit keras.Input(shape=(Zahl der Merkmale,)).',
  tooManyUnits:
    'In {file} hat die Schicht {layer} {units} Neuronen; gelesen werden höchstens {most}. Trainieren Sie ein kleineres Modell.',
  widths:
    'Das Modell in {file} nimmt {inputs} Zahlen und gibt {outputs}. Ein Autoencoder gibt so viele, wie er nimmt: Prüfen Sie, ob es das ganze Modell ist und nicht nur der Encoder.',
  tooManyWeights:
    'Die Gewichte in {file} haben {weights} Zahlen; gelesen werden höchstens {most}. Trainieren Sie ein kleineres Modell.',
  shardUrl:
    '{file} nennt als Gewichtsdatei {path}, eine Adresse. Hier wird nie etwas aus dem Netz geholt: Legen Sie die Gewichtsdatei neben model.json und schreiben Sie nur ihren Namen.',
  unsafePath:
    '{file} nennt als Gewichtsdatei {path}, und das ist kein einfacher Dateiname. Legen Sie die Gewichtsdatei neben model.json und schreiben Sie nur ihren Namen aus Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen.',
  shardMissing: 'Die Gewichtsdatei {file} fehlt. Wählen Sie sie zusammen mit der model.json aus, die sie nennt.',
  shardHtml:
    'Die Gewichtsdatei {file} hat {actual} statt {expected} Byte und ist eine Webseite: An ihrer Stelle wurde eine Fehler- oder Anmeldeseite gespeichert. Laden Sie die Datei noch einmal herunter.',
  shardLength:
    'Die Gewichtsdatei {file} hat {actual} statt {expected} Byte. Sie wurde abgeschnitten oder gehört zu einer anderen model.json: Kopieren Sie beide noch einmal.',
  shardLengths:
    'Die Gewichtsdateien {file} haben zusammen {actual} statt {expected} Byte. Jede einzelne hat, mit der richtigen Zahl in Klammern, wo sie bekannt ist: {sizes}. Kopieren Sie sie noch einmal, zusammen mit model.json.',
  weightMissing:
    'Das Gewicht {weight} ist in {file} nicht aufgeführt. Die Datei ist unvollständig oder wurde verändert: Wandeln Sie das ganze Modell noch einmal um.',
  weightShape:
    'In {file} hat das Gewicht {weight} die Form {actual}, seine Schicht braucht {expected}. Wandeln Sie das Modell noch einmal um, ohne seine Dateien zu ändern.',
  weightType:
    'In {file} ist das Gewicht {weight} vom Typ {type}. Verwenden Sie float32, oder quantisieren Sie auf uint8, uint16 oder float16.',
  quantisation:
    'In {file} fehlen dem quantisierten Gewicht {weight} scale und min, ohne die es nichts bedeutet. Wandeln Sie das Modell noch einmal um.',
  notFinite:
    'Das Gewicht {weight} in {file} enthält {value}, also keine endliche Zahl: Das Training ist entgleist. Trainieren Sie noch einmal, zum Beispiel mit kleinerer Lernrate.',
  unknownKind: '{file} nennt die Paketart {kind}; diese Version liest die Arten dense, masked und forest.',
  featureCount:
    'In {file} hat {what} {count} Einträge, das Modell nimmt aber {inputs} Zahlen. Schreiben Sie einen Eintrag für jedes Merkmal, aus demselben Training wie das Modell.',
  namesMissing:
    'In {file} fehlt feature_names. Nennen Sie die Spalten, mit denen das Modell trainiert wurde, in ihrer Reihenfolge, damit seine Merkmale aus Rechnungen gelesen werden können.',
  namesDiffer:
    'Unter feature_names in {file} fehlt {feature}, das features.json nennt. Verwenden Sie in beiden Dateien dieselben Namen.',
  nameTwice: 'In {file} heißen zwei Merkmale {feature}. Geben Sie jedem einen eigenen Namen.',
  featureName:
    'In {file} kann kein Feld nach dem Merkmal {feature} benannt werden. Verwenden Sie Buchstaben, Ziffern, Binde- und Unterstriche, höchstens 64.',
  dateAsNumber:
    'In {file} trägt das Merkmal {feature} den Namen eines Datums, aber nicht die Endung, die sagt, wie das Datum zur Zahl wird. Nimmt das Modell Sekunden seit 1970, nennen Sie es {wanted}.',
  timestampOfOther:
    'In {file} wäre das Merkmal {feature} der Zeitpunkt des Felds {field}, das kein Datum enthält. Benennen Sie das Merkmal nach einem Datum.',
  textFeature:
    'In {file} liest das Merkmal {feature} das Feld {field}, das Text enthält, das Modell nimmt aber Zahlen. Lassen Sie das Merkmal weg, oder nennen Sie es anders, wenn es eine eigene Zahl ist.',
  unknownField:
    'In {file} liest das Merkmal {feature} {field}, und das ist kein Feld. Verwenden Sie ein Feld des Katalogs oder x-NAME.',
  transformOfOther:
    'In {file} behandelt das Merkmal {feature} das Feld {field} mit der Umformung {transform}, die nicht zu seinem Inhalt passt. Datumsangaben brauchen timestamp oder daysBeforeReference, Zahlen eine der anderen.',
  fieldTwoKinds:
    'In {file} ist das Feld {field} für ein Merkmal ein Datum und für ein anderes eine Zahl. Geben Sie einem von beiden einen anderen Namen.',
  limits:
    'In {file} muss limits zweimal {inputs} positive Zahlen und eine für die Zeile haben. Ohne limits entscheidet allein der Schwellenwert.',
  calibration:
    'In {file} gehört calibration zu keiner Stichprobe: values muss steigen, atLeast dabei fallen, von höchstens n bis mindestens 0, und scale über 0 liegen. Ohne calibration entscheidet allein der Schwellenwert.',
  tooManyEntries:
    'In {file} hat {what} {count} Einträge; gelesen werden höchstens {most}. Trainieren Sie ein Modell mit weniger.',
  valueTwice:
    'In {file} hat die Kategorie {category} zweimal den Wert {value}. Schreiben Sie jeden Wert einmal, und trainieren Sie das Modell noch einmal.',
  scaleNotPositive:
    'In {file} ist scale von {feature} gleich {scale}, womit nichts gemessen werden kann. Schreiben Sie die Streuung aus dem Training; 1, wenn der Wert immer gleich war.',
  noPatterns:
    '{file} hat keine patterns, das Modell wird also nie etwas gefragt. Nennen Sie für jedes Feld, was verdeckt ist, während es rekonstruiert wird.',
  patternName:
    'In {file} nennt ein Muster {name}, und das ist weder eine der Zahlen noch eine der Kategorien. Berichtigen Sie den Namen.',
  patternTarget:
    'In {file} verdeckt ein Muster für {target} nicht {target} selbst, das Modell würde es nur abschreiben. Ergänzen Sie es unter masked.',
  maskedWidths:
    'In {file} ergeben die Merkmale {wantedInputs} Zahlen hinein und {wantedOutputs} heraus, das Modell nimmt aber {inputs} und gibt {outputs}. Verwenden Sie features.json und model.json aus demselben Training.',
  forestFeatures:
    'Der Wald in {file} hat {dimensions} Dimensionen, es gibt aber {inputs} Merkmale. Verwenden Sie features.json und forest.json aus demselben Training.',
  forestSize:
    'Der Wald in {file} hat {trees} Bäume zu {samples} Zeilen mit {dimensions} Zahlen, mehr als gelesen wird. Trainieren Sie ihn mit weniger Bäumen oder Zeilen.',
  forestEmpty:
    'Der Wald in {file} hat keine Zeilen gesehen und kann nichts sagen. Trainieren Sie ihn mit Rechnungen der Firma.',
  forestTrees:
    'Die Bäume in {file} sind nicht ganz: Punkte und Schnitte passen nicht zusammen. Die Datei wurde abgeschnitten oder verändert: Kopieren Sie sie noch einmal, oder trainieren Sie den Wald neu.',
  unknownScaler:
    '{file} gehört zu keinem bekannten Scaler. Schreiben Sie min_ und scale_ (MinMaxScaler), mean_ und scale_ (StandardScaler) oder center_ und scale_ (RobustScaler).',
  scaleZero:
    'In {file} hat scale_ an Stelle {entry} eine Null, durch die nicht geteilt werden kann. scikit-learn schreibt für eine konstante Spalte 1.',
  thresholdMissing:
    'In {file} fehlt der Schwellenwert. Schreiben Sie unter dem Schlüssel threshold den Fehler, über dem eine Zeile eine Anomalie ist.',
  thresholdNotNumber:
    'In {file} ist der Schwellenwert {received} und keine Zahl. Schreiben Sie den Fehler, über dem eine Zeile eine Anomalie ist.',
  thresholdNegative:
    'In {file} ist der Schwellenwert {received}, ein Fehler ist aber nie negativ. Schreiben Sie den Fehler, über dem eine Zeile eine Anomalie ist.',
  selfTest:
    'Das Modell in {file} gibt beim Ausprobieren keine endlichen Zahlen: Seine Gewichte oder Skalen sind viel zu groß. Trainieren Sie es noch einmal, zum Beispiel mit kleinerer Lernrate.',
};
